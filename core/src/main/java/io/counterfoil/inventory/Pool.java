package io.counterfoil.inventory;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * A pool as it stands at an instant: of 800 places 310 are sold and 25 held.
 *
 * @param key which thing
 * @param capacity how much there is of it, if somebody said so; empty where that follows from what it is: a seat is 1
 * @param sold how much of it was sold and not given back
 * @param held how much of it is in active holds
 */
public record Pool(PoolKey key, OptionalLong capacity, long sold, long held) {

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public Pool {
        Objects.requireNonNull(key, "key");
        requireCount(capacity.orElse(0), "capacity");
        requireCount(sold, "sold");
        requireCount(held, "held");
    }

    /**
     * A pool of which nothing was ever written down.
     *
     * @param key which thing
     * @return without a capacity of its own, nothing sold and nothing held
     */
    public static Pool untouched(PoolKey key) {
        return new Pool(key, OptionalLong.empty(), 0, 0);
    }

    /**
     * How much of it is there for somebody else.
     *
     * @param usual its capacity where nobody said another; empty where it has no limit
     * @return 0 or more, or nothing where it has no limit
     */
    public OptionalLong available(OptionalLong usual) {
        OptionalLong all = capacity.isPresent() ? capacity : usual;
        return all.isEmpty() ? all : OptionalLong.of(Math.max(0, all.getAsLong() - taken()));
    }

    /**
     * How much of it nobody else can have.
     *
     * @return sold and held
     */
    public long taken() {
        return Math.addExact(sold, held);
    }

    private static void requireCount(long count, String name) {
        if (count < 0) {
            throw new IllegalArgumentException(name + " must be 0 or more but was " + count);
        }
    }
}
