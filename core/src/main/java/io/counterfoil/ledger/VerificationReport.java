package io.counterfoil.ledger;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the verification of a chain found: a verdict, the first bad entry, every break, what vouches for the chain and up to where.
 * {@link #toCanonical()} is the same bytes for the same input. Immutable; carries no document content.
 */
public final class VerificationReport {

    private final Verdict verdict;
    private final List<Break> breaks;
    private final Tail tail;
    private final long signedTo;
    private final List<JudgedAnchor> anchors;
    private final CanonicalObject canonical;

    VerificationReport(Summary summary, CanonicalObject canonical) {
        this.verdict = summary.verdict();
        this.breaks = summary.breaks();
        this.tail = summary.tail();
        this.signedTo = summary.signedTo();
        this.anchors = summary.anchors();
        this.canonical = canonical;
    }

    /** What the accessors answer. */
    record Summary(Verdict verdict, List<Break> breaks, Tail tail, long signedTo, List<JudgedAnchor> anchors) {
        Summary {
            breaks = List.copyOf(breaks);
            anchors = List.copyOf(anchors);
        }
    }

    /** What is known of the end of a chain. */
    public enum TailState {
        /** An anchor matches at the head: nothing was cut. */
        ANCHORED,
        /** No anchor matches at the head: entries could have been cut. */
        UNANCHORED,
        /** A genuine anchor is above the head: entries were cut. */
        TRUNCATED
    }

    /**
     * The end of a chain.
     *
     * @param state what is known of it
     * @param anchoredTo greatest size that an anchor vouches for, 0 if none
     * @param unanchored how many entries lie above it
     * @param missing how many entries were cut at least
     */
    public record Tail(TailState state, long anchoredTo, long unanchored, long missing) {

        /** Refuses null. */
        public Tail {
            Objects.requireNonNull(state, "state");
        }
    }

    /**
     * One anchor and what it came to.
     *
     * @param kind NOTE, MARK or PRINTED
     * @param size how many entries it speaks of; 0 where it cannot be read
     * @param result the comparison
     */
    public record JudgedAnchor(String kind, long size, AnchorResult result) {

        /** Refuses nulls. */
        public JudgedAnchor {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(result, "result");
        }
    }

    /**
     * The verdict.
     *
     * @return INTACT only where every check was made and held
     */
    public Verdict verdict() {
        return verdict;
    }

    /**
     * The first bad entry and what is wrong with it.
     *
     * @return the least by entry and kind, or nothing where no break was found
     */
    public Optional<Break> firstBad() {
        return breaks.stream().findFirst();
    }

    /**
     * The breaks.
     *
     * @return the first thousand by entry and kind
     */
    public List<Break> breaks() {
        return breaks;
    }

    /**
     * How many breaks there are in all.
     *
     * @return also those that are not listed
     */
    public long breakCount() {
        return canonical.integer("break_count");
    }

    /**
     * The end of the chain.
     *
     * @return what is known of it
     */
    public Tail tail() {
        return tail;
    }

    /**
     * Up to where the till's key vouches for the chain.
     *
     * @return a size
     */
    public long signedTo() {
        return signedTo;
    }

    /**
     * How many entries the chain has.
     *
     * @return one more than the last number
     */
    public long size() {
        return canonical.integer("size");
    }

    /**
     * The anchors, equal ones once.
     *
     * @return by size ascending
     */
    public List<JudgedAnchor> anchors() {
        return anchors;
    }

    /**
     * Below which size the signatures of entries were left to a checkpoint from outside.
     *
     * @return a size in mode {@link VerificationMode#FAST}, or nothing where all signatures were checked
     */
    public OptionalLong skippedBelow() {
        return canonical.findInteger("skipped_below");
    }

    /**
     * From which entry on the next epoch of the till does not go on from this one.
     *
     * @return the number of the first orphaned entry, or nothing where there is none
     */
    public OptionalLong orphanedFrom() {
        return canonical.findInteger("orphaned_from");
    }

    /**
     * Where the input could not be read any further.
     *
     * @return the number of the line, from 1; nothing where all was read
     */
    public OptionalLong unreadableLine() {
        return canonical.findInteger("unreadable_line");
    }

    /**
     * The whole report.
     *
     * @return the document that tools print; same input, same bytes
     */
    public CanonicalObject toCanonical() {
        return canonical;
    }

    /** The verdict and the first bad entry: {@code VerificationReport[BROKEN at 3 DOC_DIGEST_MISMATCH]}. */
    @Override
    public String toString() {
        String where =
                firstBad().map(bad -> " at " + bad.seq() + " " + bad.kind()).orElse("");
        return "VerificationReport[" + verdict + where + "]";
    }
}
