package io.counterfoil.sale;

import io.counterfoil.ledger.EntryType;
import io.counterfoil.ledger.Hash;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.PrintedHash;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.RefusedException;
import io.counterfoil.shop.Permission;
import io.counterfoil.ticket.Disclosure;
import io.counterfoil.ticket.EntryRef;
import io.counterfoil.ticket.Erasure;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.Ticket;
import io.counterfoil.ticket.TicketDocument;
import io.counterfoil.ticket.TicketId;
import java.util.ArrayList;
import java.util.List;

/**
 * Erases what tickets, and the records of sensitive actions, know about people. The chain holds only a commitment to it, so it stays whole, and an audit afterwards says
 * erased instead of missing. Safe for threads.
 */
public final class ErasureDesk {

    private static final FieldPath ID = FieldPath.of("id");

    private final Recorder recorder;

    ErasureDesk(Recorder recorder) {
        this.recorder = recorder;
    }

    /**
     * Erases the private part of a ticket and its salt, for good. What was printed before is not called back; what is printed from
     * now on bears nothing private.
     *
     * @param id which ticket; it may have been issued at another till of the tenant
     * @param reason why; 1 to {@value io.counterfoil.ticket.Cancellation#MAX_REASON_LENGTH} characters, public, so without names of
     *     people
     * @return the ticket without its private part, or TICKET_NOT_FOUND, NOTHING_TO_ERASE, ALREADY_ERASED, REASON_REQUIRED,
     *     TEXT_TOO_LONG, TEXT_NOT_PLAIN or PERMISSION_DENIED
     */
    public Outcome<RecordedTicket> erase(TicketId id, String reason) {
        return Reason.read(reason)
                .flatMap(said -> recorder.record(Permission.ERASE, unit -> record(ticket(id, unit), said, unit)));
    }

    private static RecordedTicket ticket(TicketId id, UnitOfRecord unit) {
        RecordedTicket found = unit.books()
                .tickets()
                .find(id, Disclosure.PUBLIC)
                .orElseThrow(() -> refused(RefusalCode.TICKET_NOT_FOUND));
        if (found.ticket().privateCommitment().isEmpty()) {
            throw refused(RefusalCode.NOTHING_TO_ERASE);
        }
        if (unit.books().tickets().isErased(id)) {
            throw refused(RefusalCode.ALREADY_ERASED);
        }
        return found;
    }

    /**
     * Erases from where a sensitive action was done, for good: the address and agent that stand beside the record of a cancellation, a
     * copy, a change of prices. The record itself remains.
     *
     * @param origin which chain of the tenant
     * @param seq the entry of that action
     * @param reason why; 1 to {@value io.counterfoil.ticket.Cancellation#MAX_REASON_LENGTH} characters, public, so without names of
     *     people
     * @return where the record of the action stands, or NOTHING_TO_ERASE where nothing is stored (any more), REASON_REQUIRED,
     *     TEXT_TOO_LONG, TEXT_NOT_PLAIN or PERMISSION_DENIED
     */
    public Outcome<EntryRef> eraseHost(Origin origin, long seq, String reason) {
        return Reason.read(reason)
                .flatMap(said -> recorder.record(Permission.ERASE, unit -> {
                    if (unit.books().hostParts().find(origin, seq).isEmpty()) {
                        throw new RefusedException(
                                List.of(Refusal.of(RefusalCode.NOTHING_TO_ERASE, FieldPath.of("seq"))));
                    }
                    unit.noteClock();
                    EntryRef erased = entry(origin, seq, unit.books());
                    unit.record(EntryType.ERASURE, TicketDocument.erasure(erased, said, unit.stamp()));
                    unit.books().hostParts().erase(origin, seq);
                    return erased;
                }));
    }

    private static EntryRef entry(Origin origin, long seq, CheckoutBooks books) {
        List<EntryRef> found = new ArrayList<>();
        books.ledger().entries(origin, seq, row -> {
            found.add(new EntryRef(origin, PrintedHash.of(origin, row.seq(), Hash.of(row.hash()))));
            return false;
        });
        return found.get(0);
    }

    private static RecordedTicket record(RecordedTicket recorded, String reason, UnitOfRecord unit) {
        unit.noteClock();
        Ticket ticket = recorded.ticket();
        Erasure erasure = new Erasure(ticket.id(), ticket.number(), reason, unit.stamp());
        EntryRef entry = unit.record(EntryType.ERASURE, TicketDocument.of(erasure, recorded.entry()));
        unit.books().tickets().erase(erasure, entry);
        return recorded;
    }

    private static RefusedException refused(RefusalCode code) {
        return new RefusedException(List.of(Refusal.of(code, ID)));
    }
}
