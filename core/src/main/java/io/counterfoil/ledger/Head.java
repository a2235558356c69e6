package io.counterfoil.ledger;

import java.util.Objects;

/**
 * Where a chain ends: all that is needed to append to it. Stored beside the chain in the same unit of work as the entries, and
 * replaced by compare-and-set on its size. Immutable.
 *
 * @param origin which chain
 * @param last hash of the last entry; {@link Hash#ZERO} for an empty chain
 * @param ms time of the last entry in epoch milliseconds; 0 for an empty chain
 * @param range the Merkle tree over all entries, which knows the size
 * @param signedSize greatest size of a note signed so far, 0 if none; no note is signed below it
 */
public record Head(Origin origin, Hash last, long ms, CompactRange range, long signedSize) {

    /**
     * Checks that the parts fit.
     *
     * @throws IllegalArgumentException if time or signed size is out of range, or the last hash and the size contradict
     */
    public Head {
        Objects.requireNonNull(origin, "origin");
        Limits.requireCount(ms, "ms");
        Limits.requireCount(signedSize, "signedSize");
        if (signedSize > range.size()) {
            throw new IllegalArgumentException(
                    "signedSize must be at most the size " + range.size() + " but was " + signedSize);
        }
        if (last.equals(Hash.ZERO) != (range.size() == 0)) {
            throw new IllegalArgumentException(
                    "last must be zero for an empty chain only but size was " + range.size());
        }
    }

    /**
     * The head of a chain before its genesis.
     *
     * @param origin which chain
     * @return size 0
     */
    public static Head empty(Origin origin) {
        return new Head(origin, Hash.ZERO, 0, CompactRange.empty(), 0);
    }

    /**
     * How many entries the chain has; the number of the next one.
     *
     * @return 0 before the genesis
     */
    public long size() {
        return range.size();
    }

    /**
     * The Merkle root over all entries.
     *
     * @return what a note of this size signs
     */
    public Hash root() {
        return range.root();
    }

    /**
     * The high-water mark of this head.
     *
     * @return what to keep outside the database
     * @throws IllegalArgumentException if the chain is empty
     */
    public Mark mark() {
        return new Mark(origin, last, range);
    }

    Head after(Entry entry) {
        return new Head(origin, entry.hash(), entry.ms(), range.append(entry.leaf()), signedSize);
    }

    Head signedHere() {
        return new Head(origin, last, ms, range, size());
    }
}
