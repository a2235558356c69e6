package io.counterfoil.ledger;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import java.util.Objects;
import java.util.Optional;

/**
 * Where an epoch of a till ended, by the best evidence there is, for the genesis of the next one. What the high-water mark saw counts
 * before what the store still has: where entries were lost the epoch ended at 51 although 41 are left, and whoever verifies is told so
 * for ever. Entries at or above the end stay where they are and are reported as orphaned.
 *
 * @param origin which epoch
 * @param size how many entries it came to; 0 where nothing is known of any
 * @param root the Merkle root over them
 * @param last the hash of the last of them; {@link Hash#ZERO} where there is none
 * @param stored how many entries the store has, by the number of the last
 */
public record ClosedEpoch(Origin origin, long size, Hash root, Hash last, long stored) {

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if a count is out of range
     */
    public ClosedEpoch {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(last, "last");
        Limits.requireCount(size, "size");
        Limits.requireCount(stored, "stored");
    }

    /**
     * An epoch that ends where its head stands.
     *
     * @param head of a chain that is in order
     * @return nothing lost and nothing orphaned
     */
    public static ClosedEpoch of(Head head) {
        return new ClosedEpoch(head.origin(), head.size(), head.root(), head.last(), head.size());
    }

    /**
     * Looks for the end of an epoch whose key is known. Where the high-water mark can be read, the end is never below it: it is the
     * mark where the store has less or something else there, else the last entry above it up to which all are hashed, linked and
     * signed. Without a mark, the same is looked for from entry 0 on.
     *
     * @param ledger the stored chains, within a unit of work
     * @param marks the marks kept outside; one that cannot be read is as none
     * @param enrolment of the epoch
     * @return where it ended
     */
    public static ClosedEpoch of(Ledger ledger, HighWaterMark marks, Enrolment enrolment) {
        return of(ledger, marks, new SoundRange(enrolment));
    }

    /**
     * Looks for the end of an epoch whose enrolment is lost: as with one, but signatures are not looked at.
     *
     * @param ledger the stored chains, within a unit of work
     * @param marks the marks kept outside; one that cannot be read is as none
     * @param origin which epoch
     * @return where it ended
     */
    public static ClosedEpoch of(Ledger ledger, HighWaterMark marks, Origin origin) {
        return of(ledger, marks, new SoundRange(origin));
    }

    private static ClosedEpoch of(Ledger ledger, HighWaterMark marks, SoundRange range) {
        Optional<Mark> mark = mark(marks, range.origin());
        mark.ifPresent(range::beginAt);
        ledger.entries(range.origin(), 0, range);
        return range.end();
    }

    private static Optional<Mark> mark(HighWaterMark marks, Origin origin) {
        try {
            return marks.read(origin);
        } catch (CounterfoilException e) {
            if (e.code() != FailureCode.MARK_UNREADABLE) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /**
     * How many entries the epoch had that the store has no more.
     *
     * @return 0 where none is missing at the end
     */
    public long lost() {
        return Math.max(0, size - stored);
    }

    /**
     * How many entries the store has that the next epoch does not go on from.
     *
     * @return 0 where there is none
     */
    public long orphaned() {
        return Math.max(0, stored - size);
    }
}
