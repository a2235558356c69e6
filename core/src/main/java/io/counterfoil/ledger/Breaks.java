package io.counterfoil.ledger;

import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;

/** Counts all breaks and keeps the first thousand, whatever order they are found in. Mutable, for one walk. */
final class Breaks {

    /** Most breaks that a report lists. */
    static final int LISTED = 1000;

    private final PriorityQueue<Break> first = new PriorityQueue<>(Collections.reverseOrder());
    private long count;
    private long lowestStructural = Long.MAX_VALUE;

    void add(long seq, BreakKind kind, String expected, String actual) {
        count++;
        first.add(new Break(seq, kind, expected, actual));
        if (first.size() > LISTED) {
            first.remove();
        }
        if (isStructural(kind)) {
            lowestStructural = Math.min(lowestStructural, seq);
        }
    }

    /** Gap, duplicate, or found by steps 1 to 6: a tree over such entries need not be the signed one. */
    private static boolean isStructural(BreakKind kind) {
        return kind.compareTo(BreakKind.SEQ_GAP) >= 0 && kind.compareTo(BreakKind.SIGNATURE_INVALID) <= 0;
    }

    boolean isBrokenBelow(long size) {
        return lowestStructural < size;
    }

    long count() {
        return count;
    }

    List<Break> list() {
        return first.stream().sorted().toList();
    }
}
