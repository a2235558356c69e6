package io.counterfoil.plan;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which price holds at an instant, and what ends it: "Early bird", 12 left, then "Regular"; by date on 1 June, "Regular" too.
 *
 * @param stage in force; empty where the base price holds, before the first stage
 * @param left how many units the stage has left; empty where it has no limit
 * @param nextByQuantity what follows once these are sold; empty where nothing does, and the stage is then sold out
 * @param changesAt when the price changes by date; empty where it does not
 * @param nextByDate what holds from that instant; empty where nothing will be left then
 */
public record StageStanding(
        Optional<PriceStage> stage,
        OptionalLong left,
        Optional<PriceStage> nextByQuantity,
        Optional<Instant> changesAt,
        Optional<PriceStage> nextByDate) {

    /** Refuses nulls. */
    public StageStanding {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(nextByQuantity, "nextByQuantity");
        Objects.requireNonNull(changesAt, "changesAt");
        Objects.requireNonNull(nextByDate, "nextByDate");
    }
}
