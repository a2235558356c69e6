package io.counterfoil.plan;

import io.counterfoil.shop.PlainText;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A price for a time, or for the first so many: "Early bird", -20 %, until the end of May, 200 tickets.
 *
 * @param code by what word its tickets are counted
 * @param name what stands on the receipt
 * @param window when it is sold
 * @param change what it does to the base
 * @param limit how many units it has, 1 or more; empty where only its window ends it
 * @param zone the zone that it is for; empty for the whole event
 */
public record PriceStage(
        StageCode code,
        String name,
        StageWindow window,
        PriceChange change,
        OptionalLong limit,
        Optional<ZoneCode> zone) {

    /** Refuses nulls and composes the name. */
    public PriceStage {
        Objects.requireNonNull(code, "code");
        name = PlainText.composed(name);
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(zone, "zone");
    }

    /**
     * A stage of the whole event without a limit.
     *
     * @param code by what word its tickets are counted
     * @param name what stands on the receipt
     * @param window when it is sold
     * @param change what it does to the base
     * @return the stage
     */
    public static PriceStage of(StageCode code, String name, StageWindow window, PriceChange change) {
        return new PriceStage(code, name, window, change, OptionalLong.empty(), Optional.empty());
    }

    /**
     * The stage with a limit.
     *
     * @param units such as 200, over all orders
     * @return a changed copy
     */
    public PriceStage limitedTo(long units) {
        return new PriceStage(code, name, window, change, OptionalLong.of(units), zone);
    }

    /**
     * The stage for one zone.
     *
     * @param code such as {@code stalls}
     * @return a changed copy
     */
    public PriceStage inZone(ZoneCode code) {
        return new PriceStage(this.code, name, window, change, limit, Optional.of(code));
    }
}
