package io.counterfoil.sale;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.KeyChange;
import io.counterfoil.ledger.Signer;
import io.counterfoil.ledger.TillSafe;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.shop.Permission;
import io.counterfoil.ticket.Change;
import io.counterfoil.ticket.EntryRef;
import io.counterfoil.ticket.TicketDocument;

/**
 * Changes the key of a till, for instance once a year or when somebody leaves who had access to it. A key that may have been stolen
 * is not cured by this: close the epoch. Safe for threads.
 */
public final class KeyDesk {

    private final Recorder recorder;

    KeyDesk(Recorder recorder) {
        this.recorder = recorder;
    }

    /**
     * Hands the chain over to a new key: records the change under the old key with a checkpoint above it, makes both durable, then
     * has the safe pin the new key and destroy the old one. This desk and all others of the old key record nothing more: ask the box
     * office for a desk with the safe that is answered. Interrupted and done again, it goes on where it stopped.
     *
     * @param change the safe's part
     * @param reason why; 1 to {@value io.counterfoil.ticket.Cancellation#MAX_REASON_LENGTH} characters, public
     * @return the safe with the new key and the enrolment that lists it, to be handed to whoever verifies; or REASON_REQUIRED,
     *     TEXT_TOO_LONG, TEXT_NOT_PLAIN or PERMISSION_DENIED
     * @throws io.counterfoil.refusal.CounterfoilException as the safe or the store fails; nothing is lost then
     */
    public Outcome<TillSafe> change(KeyChange change, String reason) {
        return Reason.read(reason).flatMap(said -> {
            Signer successor = change.successor();
            return recorder.recordedChange(Permission.CHANGE_KEY, successor.publicKey())
                    .flatMap(found -> found.map(Outcome::accepted)
                            .orElseGet(() -> recorder.record(
                                    Permission.CHANGE_KEY,
                                    unit -> record(successor, said, unit).seq())))
                    .map(seq -> {
                        recorder.retire(seq);
                        return change.complete(seq);
                    });
        });
    }

    private static EntryRef record(Signer successor, String reason, UnitOfRecord unit) {
        unit.noteClock();
        Change keys = Change.of(
                "public_key",
                unit.place().safe().signer().publicKey().hex(),
                successor.publicKey().hex());
        CanonicalObject document = TicketDocument.keyChange(keys, reason, unit.stamp());
        return unit.record(document, bound -> unit.chain().changeKey(successor, bound));
    }
}
