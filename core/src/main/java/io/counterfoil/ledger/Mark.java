package io.counterfoil.ledger;

import java.util.Objects;

/**
 * The high-water mark of one chain: how far it had come, kept in a place outside the database, so that a database cut short or
 * restored from an old copy is noticed. Immutable.
 *
 * @param origin which chain
 * @param last hash of the last entry below the mark
 * @param range the Merkle tree over all entries below the mark, which knows size and root
 */
public record Mark(Origin origin, Hash last, CompactRange range) {

    /**
     * Refuses the mark of an empty chain.
     *
     * @throws IllegalArgumentException if the size is 0
     */
    public Mark {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(last, "last");
        if (range.size() == 0) {
            throw new IllegalArgumentException("size must be at least 1 but was 0");
        }
    }

    /**
     * How many entries lie below the mark.
     *
     * @return at least 1
     */
    public long size() {
        return range.size();
    }

    /**
     * The Merkle root over the entries below the mark.
     *
     * @return the root of the range
     */
    public Hash root() {
        return range.root();
    }
}
