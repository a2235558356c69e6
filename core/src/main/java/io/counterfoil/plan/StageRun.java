package io.counterfoil.plan;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * So many units at the price of one stage: 3 of "Early bird". A request that one stage alone cannot fill is several runs.
 * Made by {@link PlanScope#grant} and {@link PlanScope#held}. Immutable.
 */
public final class StageRun {
    private final @Nullable StagePrice price;
    private final long units;

    private StageRun(@Nullable StagePrice price, long units) {
        if (units < 1) {
            throw new IllegalArgumentException("units must be 1 or more but was " + units);
        }
        this.price = price;
        this.units = units;
    }

    static StageRun of(StagePrice price, long units) {
        return new StageRun(price, units);
    }

    /**
     * Units at the base price, as before the first stage.
     *
     * @param units how many
     * @return their run
     * @throws IllegalArgumentException if the units are below 1
     */
    public static StageRun atBase(long units) {
        return new StageRun(null, units);
    }

    /**
     * The stage.
     *
     * @return nothing where the base price holds, before the first stage
     */
    public Optional<PriceStage> stage() {
        return Optional.ofNullable(price).map(StagePrice::stage);
    }

    /**
     * How many.
     *
     * @return 1 or more
     */
    public long units() {
        return units;
    }

    @Nullable
    StagePrice price() {
        return price;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StageRun that && units == that.units && stage().equals(that.stage());
    }

    @Override
    public int hashCode() {
        return Objects.hash(stage(), units);
    }

    /** The units and the code: {@code 3 x early-bird}. */
    @Override
    public String toString() {
        return units + " x " + stage().map(stage -> stage.code().value()).orElse("base");
    }
}
