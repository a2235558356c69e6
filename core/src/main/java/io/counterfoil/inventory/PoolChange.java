package io.counterfoil.inventory;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * What a unit of work makes of a pool: 2 units no longer held, and sold instead.
 *
 * @param pool which thing
 * @param capacity its capacity from now on; empty to leave it
 * @param sold what is added to the sold units; negative for what comes back
 * @param held what is added to the held units, of active and of expired holds alike; negative for what is no longer held
 */
public record PoolChange(PoolKey pool, OptionalLong capacity, long sold, long held) {

    /** Refuses nulls. */
    public PoolChange {
        Objects.requireNonNull(pool, "pool");
        Objects.requireNonNull(capacity, "capacity");
    }
}
