package io.counterfoil.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * How many units the limited stages have left, as the stock counts them: what a price that is computed without a store must
 * be told. A stage whose count is not told is not guessed. Immutable.
 */
public final class StagesLeft implements StageCounts {
    /** No counts at all, for plans without limits. */
    public static final StagesLeft NONE = new StagesLeft(Map.of());

    private final Map<Counted, Long> left;

    private StagesLeft(Map<Counted, Long> left) {
        this.left = left;
    }

    /**
     * The same with one more count.
     *
     * @param plan whose stage it is
     * @param stage such as {@code early-bird}
     * @param units neither sold nor held, 0 or more
     * @return a changed copy; an earlier count of that stage is replaced
     * @throws IllegalArgumentException if the count is negative
     */
    public StagesLeft with(PlanId plan, StageCode stage, long units) {
        if (units < 0) {
            throw new IllegalArgumentException("units must be 0 or more but was " + units);
        }
        Map<Counted, Long> changed = new HashMap<>(left);
        changed.put(new Counted(plan, stage), units);
        return new StagesLeft(changed);
    }

    @Override
    public OptionalLong left(PlanId plan, StageCode stage) {
        Long units = left.get(new Counted(plan, stage));
        return units == null ? OptionalLong.empty() : OptionalLong.of(units);
    }

    /**
     * Whether no count was told.
     *
     * @return true for {@link #NONE}
     */
    public boolean isEmpty() {
        return left.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StagesLeft that && left.equals(that.left);
    }

    @Override
    public int hashCode() {
        return left.hashCode();
    }

    /** How many counts there are. */
    @Override
    public String toString() {
        return "StagesLeft[" + left.size() + " counts]";
    }

    private record Counted(PlanId plan, StageCode stage) {
        Counted {
            Objects.requireNonNull(plan, "plan");
            Objects.requireNonNull(stage, "stage");
        }
    }
}
