package io.counterfoil.sale;

import io.counterfoil.ledger.Head;
import io.counterfoil.ledger.Ledger;
import io.counterfoil.ledger.Origin;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells when a note is due by time. The time of the last note is that of the last entry below it, looked up once per note.
 * Safe for threads.
 */
final class NoteClock {

    /** The longest that a busy till goes without a note: {@code docs/ledger-format.md}, section 4. */
    static final Duration INTERVAL = Duration.ofMinutes(15);

    private final Origin origin;
    private volatile Noted last = new Noted(0, 0);

    NoteClock(Origin origin) {
        this.origin = origin;
    }

    private record Noted(long size, long ms) {}

    boolean isDue(Head head, Instant now, Ledger ledger) {
        if (head.signedSize() == 0) {
            return false;
        }
        Noted noted = last;
        if (noted.size() != head.signedSize()) {
            noted = new Noted(head.signedSize(), msOf(head.signedSize() - 1, ledger));
            last = noted;
        }
        return now.toEpochMilli() - noted.ms() >= INTERVAL.toMillis();
    }

    private long msOf(long seq, Ledger ledger) {
        long[] ms = {0};
        ledger.entries(origin, seq, row -> {
            ms[0] = row.ms();
            return false;
        });
        return ms[0];
    }
}
