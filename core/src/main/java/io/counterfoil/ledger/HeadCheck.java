package io.counterfoil.ledger;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;

/**
 * Judges a chain when its shop is opened: the stored head against the high-water mark, and every entry above the mark, so that no
 * note is ever signed over a range that nobody checked. Takes the rows from {@link #firstSeq()} on; {@link #result()} is the head to
 * go on with, its Merkle range rebuilt from the mark. One pass over what lies above the mark; signatures are left to
 * {@link Verification}. Mutable, for one thread and one opening.
 *
 * <p>A chain that is shorter than its mark, or another at the mark, is not to be written to again: recovery begins a new epoch.
 */
public final class HeadCheck implements StoredEntryVisitor {

    private final Head stored;
    private final Mark mark;
    private Hash last;
    private long ms;
    private final GrowingRange range;
    private boolean seen;

    private HeadCheck(Head stored, Mark mark) {
        this.stored = stored;
        this.mark = mark;
        this.last = mark.last();
        this.range = GrowingRange.of(mark.range());
    }

    /**
     * Begins a check.
     *
     * @param stored the head as stored
     * @param mark what was kept outside
     * @return the check, to be given the rows from {@link #firstSeq()} on
     * @throws CounterfoilException CHAIN_BELOW_MARK if the head is below the mark
     * @throws IllegalArgumentException if the two are of different chains
     */
    public static HeadCheck of(Head stored, Mark mark) {
        if (!stored.origin().equals(mark.origin())) {
            throw new IllegalArgumentException(
                    "mark must be of chain " + stored.origin() + " but was of " + mark.origin());
        }
        if (stored.size() < mark.size()) {
            throw new CounterfoilException(
                    FailureCode.CHAIN_BELOW_MARK,
                    "size",
                    Long.toString(stored.size()),
                    "mark",
                    Long.toString(mark.size()));
        }
        return new HeadCheck(stored, mark);
    }

    /**
     * The whole check of one chain.
     *
     * @param ledger the stored chains, within a unit of work
     * @param marks the marks kept outside
     * @param origin an enrolled chain
     * @return the head to go on with
     * @throws CounterfoilException MARK_MISSING, MARK_UNREADABLE, CHAIN_BELOW_MARK, CHAIN_DIFFERS_FROM_MARK or STORAGE_INCONSISTENT
     */
    public static Head open(Ledger ledger, HighWaterMark marks, Origin origin) {
        Mark mark = marks.read(origin).orElseThrow(() -> new CounterfoilException(FailureCode.MARK_MISSING));
        HeadCheck check = of(ledger.head(origin).orElseGet(() -> Head.empty(origin)), mark);
        ledger.entries(origin, check.firstSeq(), check);
        return check.result();
    }

    /**
     * The first row to give: the last one below the mark.
     *
     * @return its number
     */
    public long firstSeq() {
        return mark.size() - 1;
    }

    @Override
    public boolean visit(StoredEntry row) {
        if (!seen) {
            requireSame(row.seq() == firstSeq() && mark.last().matches(row.rawHash()) && isHashed(row), firstSeq());
            seen = true;
        } else {
            requireSame(row.seq() == range.size() && isChained(row), range.size());
            last = Hash.of(row.rawHash());
            range.add(row);
        }
        ms = row.ms();
        return true;
    }

    private boolean isChained(StoredEntry row) {
        return last.matches(row.rawPrev()) && isHashed(row);
    }

    private static boolean isHashed(StoredEntry row) {
        return Layout.digest(row.rawCanonical()).matches(row.rawDigest())
                && Layout.headerHash(row.header()).matches(row.rawHash());
    }

    private static void requireSame(boolean same, long seq) {
        if (!same) {
            throw new CounterfoilException(FailureCode.CHAIN_DIFFERS_FROM_MARK, "seq", Long.toString(seq));
        }
    }

    /**
     * Ends the check.
     *
     * @return the checked head
     * @throws CounterfoilException CHAIN_DIFFERS_FROM_MARK if rows below the head are missing, or STORAGE_INCONSISTENT if the stored
     *     head is not that of the rows
     */
    public Head result() {
        requireSame(seen && range.size() >= stored.size(), range.size());
        Head checked = new Head(stored.origin(), last, ms, range.toRange(), stored.signedSize());
        if (!checked.equals(stored)) {
            throw new CounterfoilException(
                    FailureCode.STORAGE_INCONSISTENT, "what", "the head of a chain and its entries");
        }
        return checked;
    }
}
