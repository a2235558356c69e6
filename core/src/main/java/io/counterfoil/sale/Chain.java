package io.counterfoil.sale;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.ClockReading;
import io.counterfoil.ledger.EntryType;
import io.counterfoil.ledger.Head;
import io.counterfoil.ledger.Ledger;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.Sealed;
import io.counterfoil.ledger.Sealing;
import io.counterfoil.ledger.Signer;
import io.counterfoil.ticket.Activity;
import io.counterfoil.ticket.EntryRef;
import io.counterfoil.ticket.Stamp;
import io.counterfoil.ticket.TicketDocument;
import java.time.Duration;
import java.time.Instant;

/** The till's chain within one unit of work. */
final class Chain {

    private final Origin origin;
    private final Sealing sealing;
    private final Head before;
    private final boolean noteDue;

    Chain(Origin origin, Sealing sealing, Head before, boolean noteDue) {
        this.origin = origin;
        this.sealing = sealing;
        this.before = before;
        this.noteDue = noteDue;
    }

    EntryRef seal(EntryType type, CanonicalObject document) {
        return EntryRef.of(origin, sealing.seal(type, document).orThrow());
    }

    /** Records that the clock ran back, so that an auditor learns why times stand still. */
    void noteClock(Stamp stamp) {
        if (sealing.millisBehind().isPresent()) {
            seal(EntryType.ACTIVITY, clockActivity(Activity.CLOCK_BEHIND, stamp));
        }
    }

    /** Records the confirmation, where there is something to confirm. */
    Head confirmClock(Stamp stamp) {
        Duration ahead = Duration.between(Instant.ofEpochMilli(before.ms()), stamp.instant());
        if (ahead.compareTo(Sealing.MAX_AHEAD) <= 0) {
            return sealing.head();
        }
        sealing.confirmClock(clockActivity(Activity.CLOCK_CONFIRMED, stamp)).orThrow();
        return sealing.head();
    }

    /** Hands the chain over to another key; answers the number of the entry that says so. */
    long changeKey(Signer successor, Stamp stamp, String reason) {
        noteClock(stamp);
        return sealing.rotateKey(successor, TicketDocument.keyChange(reason, stamp))
                .orThrow()
                .seq();
    }

    Head sign() {
        return sealing.sign().head();
    }

    private CanonicalObject clockActivity(Activity activity, Stamp stamp) {
        return TicketDocument.activity(activity, stamp)
                .put("previous_clock", ClockReading.written(Instant.ofEpochMilli(before.ms())))
                .build();
    }

    Head appendTo(Ledger ledger) {
        if (noteDue) {
            sealing.sign();
        }
        Sealed sealed = sealing.end();
        sealed.appendTo(ledger);
        return sealed.after();
    }
}
