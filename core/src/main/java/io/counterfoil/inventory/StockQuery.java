package io.counterfoil.inventory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * What a unit of work wants to know before it decides.
 *
 * @param now by the clock of the unit of work, to the millisecond
 * @param pools which pools; sorted, each once
 * @param holds which holds; sorted, each once
 */
public record StockQuery(Instant now, List<PoolKey> pools, List<HoldId> holds) {

    /** Sorts both lists. */
    public StockQuery {
        Objects.requireNonNull(now, "now");
        pools = pools.stream().sorted().distinct().toList();
        holds = holds.stream().sorted().distinct().toList();
    }

    /**
     * A question about pools and holds.
     *
     * @param now by the clock of the unit of work
     * @param pools which pools
     * @param holds which holds
     * @return the question
     */
    public static StockQuery of(Instant now, Collection<PoolKey> pools, Collection<HoldId> holds) {
        return new StockQuery(now, List.copyOf(pools), List.copyOf(holds));
    }
}
