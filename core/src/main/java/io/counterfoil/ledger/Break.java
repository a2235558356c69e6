package io.counterfoil.ledger;

import java.util.Comparator;
import java.util.Objects;

/**
 * One fault of a chain: where, what, and both sides of the comparison that failed. Carries no document content.
 *
 * @param seq the entry, or the size of the chain for faults of its end; at most 2<sup>53</sup> - 1 either way, as a report holds it,
 *     where a stored number is beyond
 * @param kind what is wrong
 * @param expected what should be there
 * @param actual what is there
 */
public record Break(long seq, BreakKind kind, String expected, String actual) implements Comparable<Break> {

    private static final Comparator<Break> ORDER = Comparator.comparingLong(Break::seq)
            .thenComparing(Break::kind)
            .thenComparing(Break::expected)
            .thenComparing(Break::actual);

    /** Refuses nulls and brings the number within what a report holds. */
    public Break {
        seq = Math.max(-Limits.MAX_INTEGER, Math.min(seq, Limits.MAX_INTEGER));
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(actual, "actual");
    }

    /** By entry, then by kind. */
    @Override
    public int compareTo(Break other) {
        return ORDER.compare(this, other);
    }

    CanonicalObject toCanonical() {
        return CanonicalObject.builder()
                .put("seq", seq)
                .put("kind", kind.name())
                .put("expected", expected)
                .put("actual", actual)
                .build();
    }
}
