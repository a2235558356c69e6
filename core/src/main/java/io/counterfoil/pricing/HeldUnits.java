package io.counterfoil.pricing;

import io.counterfoil.plan.StageCode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Units of a cart line that are on hold already. Their price was fixed when the hold was made: it is that of the stage which
 * they were held in, whatever is in force by now, and they are not counted against what the stage has left.
 */
public final class HeldUnits {
    /** Most units of one hold, as many as a quantity can count. */
    public static final long MAX_UNITS = 999_999_999;

    private final @Nullable StageCode stage;
    private final long units;

    private HeldUnits(@Nullable StageCode stage, long units) {
        if (units < 1 || units > MAX_UNITS) {
            throw new IllegalArgumentException("units must be 1 to " + MAX_UNITS + " but was " + units);
        }
        this.stage = stage;
        this.units = units;
    }

    /**
     * Units that were held in a stage.
     *
     * @param stage such as {@code early}
     * @param units such as 2; 1 to {@value #MAX_UNITS}
     * @return the held units
     * @throws IllegalArgumentException if there are none or too many
     */
    public static HeldUnits in(StageCode stage, long units) {
        return new HeldUnits(Objects.requireNonNull(stage, "stage"), units);
    }

    /**
     * Units that were held before the first stage began, at the base price.
     *
     * @param units such as 2; 1 to {@value #MAX_UNITS}
     * @return the held units
     * @throws IllegalArgumentException if there are none or too many
     */
    public static HeldUnits beforeAnyStage(long units) {
        return new HeldUnits(null, units);
    }

    /**
     * In which stage they were held.
     *
     * @return its code, or nothing if it was before the first
     */
    public Optional<StageCode> stage() {
        return Optional.ofNullable(stage);
    }

    /**
     * How many.
     *
     * @return 1 to {@value #MAX_UNITS}
     */
    public long units() {
        return units;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HeldUnits that && units == that.units && Objects.equals(stage, that.stage);
    }

    @Override
    public int hashCode() {
        return Objects.hash(stage, units);
    }

    /** Stage and number. */
    @Override
    public String toString() {
        return "HeldUnits[" + (stage == null ? "" : stage + ", ") + units + "]";
    }
}
