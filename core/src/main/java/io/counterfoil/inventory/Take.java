package io.counterfoil.inventory;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * So much out of one pool: 1 of {@code seat:concert-2026/stalls/A/7}.
 *
 * @param pool which thing
 * @param units how much of it, 1 or more
 * @param usual the capacity of the pool where nobody said another; empty where it has no limit then
 */
public record Take(PoolKey pool, long units, OptionalLong usual) {

    /**
     * Checks the units.
     *
     * @throws IllegalArgumentException if there are none
     */
    public Take {
        Objects.requireNonNull(pool, "pool");
        Objects.requireNonNull(usual, "usual");
        if (units < 1) {
            throw new IllegalArgumentException("units must be 1 or more but was " + units);
        }
    }

    /**
     * The same out of the same pool, another number of times.
     *
     * @param other such as 3
     * @return a changed copy
     */
    public Take units(long other) {
        return new Take(pool, other, usual);
    }
}
