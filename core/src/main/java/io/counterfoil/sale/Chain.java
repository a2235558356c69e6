package io.counterfoil.sale;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.EntryType;
import io.counterfoil.ledger.Head;
import io.counterfoil.ledger.Ledger;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.PrintedHash;
import io.counterfoil.ledger.Sealed;
import io.counterfoil.ledger.Sealing;
import io.counterfoil.ledger.Signer;
import io.counterfoil.ticket.EntryRef;
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

    /** Whether the clock ran back, so that a record of it tells an auditor why times stand still. */
    boolean isClockBehind() {
        return sealing.millisBehind().isPresent();
    }

    /** Whether the clock is so far ahead that nothing is sealed before an operator confirmed it. */
    boolean isClockAhead(Instant now) {
        return Duration.between(time(), now).compareTo(Sealing.MAX_AHEAD) > 0;
    }

    /** The time of the entry that the unit of work found last. */
    Instant time() {
        return Instant.ofEpochMilli(before.ms());
    }

    /** Where that entry stands. */
    EntryRef last() {
        return new EntryRef(origin, PrintedHash.of(origin, before.size() - 1, before.last()));
    }

    /** Seals the record of the confirmation, which alone may be sealed by a clock that is far ahead. */
    EntryRef confirmClock(CanonicalObject document) {
        return EntryRef.of(origin, sealing.confirmClock(document).orThrow());
    }

    /** Hands the chain over to another key. */
    EntryRef changeKey(Signer successor, CanonicalObject document) {
        return EntryRef.of(origin, sealing.rotateKey(successor, document).orThrow());
    }

    Head head() {
        return sealing.head();
    }

    Head sign() {
        return sealing.sign().head();
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
