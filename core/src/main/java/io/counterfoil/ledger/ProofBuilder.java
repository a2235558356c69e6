package io.counterfoil.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Computes the hashes of a proof while the leaves go by once: each hash is the root over one span of leaves, and no leaf is kept.
 * Mutable, for one thread and one proof; made by {@link Merkle}.
 */
public final class ProofBuilder {

    private final List<Span> spans;
    private final List<GrowingRange> ranges;
    private long next;

    ProofBuilder(List<Span> spans) {
        this.spans = List.copyOf(spans);
        this.ranges = new ArrayList<>();
        Hasher hasher = new Hasher();
        spans.forEach(span -> ranges.add(new GrowingRange(hasher)));
    }

    List<Span> spans() {
        return spans;
    }

    /** Leaves from one index to before another. */
    record Span(long from, long to) {
        long length() {
            return to - from;
        }

        /** Where RFC 6962 splits: at the largest power of two below the length. */
        long middle() {
            return from + Long.highestOneBit(length() - 1);
        }

        boolean contains(long index) {
            return index >= from && index < to;
        }
    }

    /**
     * Takes the next leaf.
     *
     * @param leaf the leaf hash of entry 0, then of entry 1, and so on
     * @return this
     */
    public ProofBuilder add(Hash leaf) {
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).contains(next)) {
                ranges.get(i).add(leaf.raw());
            }
        }
        next++;
        return this;
    }

    /** Takes the rows of a chain up to a size; false where one is missing before it. */
    boolean addRows(StoredEntries rows, long size) {
        rows.read(row -> {
            if (row.seq() != next) {
                return false;
            }
            add(Layout.leaf(row.header()));
            return next < size;
        });
        return next == size;
    }

    /**
     * The proof.
     *
     * @return its hashes, from the leaves to the root
     * @throws IllegalStateException if leaves are missing
     */
    public List<Hash> path() {
        for (int i = 0; i < spans.size(); i++) {
            if (ranges.get(i).size() != spans.get(i).length()) {
                throw new IllegalStateException(
                        "leaves must reach to " + spans.get(i).to() + " but were " + next);
            }
        }
        return ranges.stream().map(GrowingRange::root).toList();
    }
}
