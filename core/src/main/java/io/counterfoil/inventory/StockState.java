package io.counterfoil.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * How things stand at an instant.
 *
 * @param now the instant
 * @param pools those that were asked for, less those of which nothing is sold or held and nobody said a capacity; their held units
 *     are of holds that are active at the instant
 * @param holds those that were asked for, as far as they are known, and those that keep units of one of the pools though the
 *     instant has reached their end
 */
public record StockState(Instant now, List<Pool> pools, List<Hold> holds) {

    /** Copies the lists. */
    public StockState {
        Objects.requireNonNull(now, "now");
        pools = List.copyOf(pools);
        holds = List.copyOf(holds);
    }

    /**
     * The answer where nothing was asked for.
     *
     * @param now the instant
     * @return no pools and no holds
     */
    public static StockState nothing(Instant now) {
        return new StockState(now, List.of(), List.of());
    }
}
