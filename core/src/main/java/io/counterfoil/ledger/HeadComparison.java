package io.counterfoil.ledger;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import java.util.Objects;
import java.util.Optional;

/**
 * Compares the stored head of a chain with its rows, for auditors: a head that somebody changed by hand lets the next entry fork the
 * chain, or refuses it. Takes all rows, in the order of {@link Ledger#entries}. What is wrong with the rows themselves is for
 * {@link Verification} to say. Holds one compact range. Mutable, for one thread and one walk.
 */
public final class HeadComparison implements StoredEntryVisitor {

    private final Origin origin;
    private long size;
    private byte[] last = Hash.ZERO.raw();
    private long ms;
    private final GrowingRange range = new GrowingRange(new Hasher());
    private boolean hasGap;

    private HeadComparison(Origin origin) {
        this.origin = Objects.requireNonNull(origin, "origin");
    }

    /**
     * Begins a comparison.
     *
     * @param origin which chain
     * @return the comparison, to be given every row
     */
    public static HeadComparison of(Origin origin) {
        return new HeadComparison(origin);
    }

    @Override
    public boolean visit(StoredEntry row) {
        long seq = row.seq();
        if (seq < size) {
            return true; // a duplicate, which moves nothing on
        }
        hasGap |= seq > size;
        if (!hasGap) {
            range.add(row);
        }
        size = Math.min(seq, Limits.MAX_INTEGER - 1) + 1;
        last = row.rawHash();
        ms = row.ms();
        return true;
    }

    /**
     * Ends the comparison.
     *
     * @param ledger where the head is stored
     * @return a PROJECTION_MISMATCH: where size and rows part, the first entry that only one of them knows; where another part of the
     *     head differs, or it is missing or contradicts itself, the last entry
     * @throws CounterfoilException if the store fails otherwise
     */
    public Optional<Break> difference(Ledger ledger) {
        Optional<Head> stored;
        try {
            stored = ledger.head(origin);
        } catch (CounterfoilException e) {
            if (e.code() != FailureCode.STORAGE_INCONSISTENT) {
                throw e;
            }
            return Optional.of(atLast("a head", "none that can be read"));
        }
        if (stored.isEmpty()) {
            return size == 0 ? Optional.empty() : Optional.of(atLast("a head", "none"));
        }
        return difference(stored.get());
    }

    private Optional<Break> difference(Head head) {
        if (head.size() != size) {
            return Optional.of(at(Math.min(head.size(), size), "head size " + size, "head size " + head.size()));
        }
        if (!head.last().matches(last)) {
            return Optional.of(atLast("head last " + Hex.format(last), "head last " + head.last()));
        }
        if (size > 0 && head.ms() != ms) {
            return Optional.of(atLast("head ms " + ms, "head ms " + head.ms()));
        }
        if (!hasGap && !head.range().equals(range.toRange())) {
            return Optional.of(atLast("head root " + range.root(), "head root " + head.root()));
        }
        return Optional.empty();
    }

    private Break atLast(String expected, String actual) {
        return at(Math.max(0, size - 1), expected, actual);
    }

    private static Break at(long seq, String expected, String actual) {
        return new Break(seq, BreakKind.PROJECTION_MISMATCH, expected, actual);
    }
}
