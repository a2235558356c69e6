package io.counterfoil.inventory;

import java.util.List;

/**
 * All that a unit of work makes of the stock.
 *
 * @param pools what becomes of pools, sorted by their keys; one of which nothing was written down before begins at nothing
 * @param made new holds
 * @param changed holds that were there, as they are now
 */
public record StockChange(List<PoolChange> pools, List<Hold> made, List<Hold> changed) {

    /** Copies the lists. */
    public StockChange {
        pools = List.copyOf(pools);
        made = List.copyOf(made);
        changed = List.copyOf(changed);
    }

    /**
     * Whether there is anything to write.
     *
     * @return true if nothing changes
     */
    public boolean isEmpty() {
        return pools.isEmpty() && made.isEmpty() && changed.isEmpty();
    }
}
