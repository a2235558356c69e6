package io.counterfoil.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The part of a chain that can be vouched for: from the high-water mark on, or from entry 0 where there is none, as long as each entry
 * is hashed, linked to the one before and, where the keys are known, signed. Takes all rows from entry 0 on. Mutable, for one walk.
 */
final class SoundRange implements StoredEntryVisitor {

    private final Origin origin;
    private final @Nullable SigningPolicy policy;
    private final @Nullable KeyRing keys;
    private CompactRange range = CompactRange.empty();
    private Hash last = Hash.ZERO;
    private boolean isSound = true;
    private long stored;

    /** A chain whose keys are known. */
    SoundRange(Enrolment enrolment) {
        this.origin = enrolment.origin();
        this.policy = enrolment.signing();
        this.keys = new KeyRing(enrolment);
    }

    /** A chain of which nothing is known. */
    SoundRange(Origin origin) {
        this.origin = origin;
        this.policy = null;
        this.keys = null;
    }

    Origin origin() {
        return origin;
    }

    /** What lies below the mark is vouched for by the mark. */
    void beginAt(Mark mark) {
        range = mark.range();
        last = mark.last();
    }

    @Override
    public boolean visit(StoredEntry row) {
        stored = Math.max(stored, Math.min(row.seq(), Limits.MAX_INTEGER - 1) + 1);
        if (row.seq() < range.size() - 1) {
            follow(row);
        } else if (row.seq() == range.size() - 1) {
            isSound &= last.matches(row.rawHash()) && isHashed(row);
            follow(row);
        } else if (isSound && row.seq() == range.size() && isNext(row)) {
            range = range.append(Layout.leaf(row.header()));
            last = Hash.of(row.rawHash());
            follow(row);
        } else {
            isSound = false;
        }
        return true;
    }

    private void follow(StoredEntry row) {
        if (keys != null) {
            keys.follow(row);
        }
    }

    private boolean isNext(StoredEntry row) {
        return last.matches(row.rawPrev()) && isHashed(row) && isSigned(row);
    }

    private static boolean isHashed(StoredEntry row) {
        return Layout.digest(row.rawCanonical()).matches(row.rawDigest())
                && Layout.headerHash(row.header()).matches(row.rawHash());
    }

    private boolean isSigned(StoredEntry row) {
        if (keys == null || policy == null) {
            return true;
        }
        if (!ChainWalk.isAlgAllowed(policy, row)) {
            return false;
        }
        return row.alg() == StoredEntry.UNSIGNED
                || (row.rawSig().length == SignatureBytes.LENGTH
                        && keys.inForce(row.seq())
                                .filter(key -> key.verifies(
                                        Layout.signedByEntry(row.rawHash()), SignatureBytes.of(row.rawSig())))
                                .isPresent());
    }

    ClosedEpoch end() {
        return new ClosedEpoch(origin, range.size(), range.root(), last, stored);
    }
}
