package io.counterfoil.sale;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.EntryType;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.RefusedException;
import io.counterfoil.shop.Permission;
import io.counterfoil.ticket.Activity;
import io.counterfoil.ticket.Change;
import io.counterfoil.ticket.Disclosure;
import io.counterfoil.ticket.PrintableTicket;
import io.counterfoil.ticket.PrintableTicket.Edition;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.TicketDocument;
import io.counterfoil.ticket.TicketId;
import java.util.List;
import java.util.Optional;

/**
 * Hands out what may be printed. The first time a ticket is asked for, it is the original; every further time it is a copy, which
 * the ledger records. Rendering and the printer come after, and their failure undoes nothing. Safe for threads.
 */
public final class PrintDesk {

    private final Recorder recorder;

    PrintDesk(Recorder recorder) {
        this.recorder = recorder;
    }

    /**
     * Takes a ticket to be printed, on as many media as belong to one handing over. A copy is recorded without a reason.
     *
     * @param id which ticket
     * @return what may stand on paper, or TICKET_NOT_FOUND or PERMISSION_DENIED
     */
    public Outcome<PrintableTicket> take(TicketId id) {
        return take(id, Optional.empty());
    }

    /**
     * Takes a ticket to be printed, and says why where it is a copy: {@code the paper was jammed}.
     *
     * @param id which ticket
     * @param reason 1 to {@value io.counterfoil.ticket.Cancellation#MAX_REASON_LENGTH} characters, public, so without names of
     *     people; an original needs none, and it is not recorded
     * @return what may stand on paper, or TICKET_NOT_FOUND, REASON_REQUIRED, TEXT_TOO_LONG, TEXT_NOT_PLAIN or PERMISSION_DENIED
     */
    public Outcome<PrintableTicket> take(TicketId id, String reason) {
        return Reason.read(reason).flatMap(said -> take(id, Optional.of(said)));
    }

    private Outcome<PrintableTicket> take(TicketId id, Optional<String> reason) {
        return recorder.record(Permission.SELL, unit -> {
            RecordedTicket ticket = unit.books()
                    .tickets()
                    .find(id, Disclosure.PRIVATE)
                    .orElseThrow(() -> new RefusedException(
                            List.of(Refusal.of(RefusalCode.TICKET_NOT_FOUND, FieldPath.of("id")))));
            int printings = unit.books().tickets().countPrinting(id);
            if (printings == 0) {
                return PrintableTicket.of(ticket, Edition.ORIGINAL);
            }
            unit.noteClock();
            CanonicalObject.Builder document = TicketDocument.activity(Activity.REPRINT, ticket.entry(), unit.stamp());
            reason.ifPresent(said -> document.put("reason", said));
            Change.of("printings", printings, printings + 1L).writeTo(document);
            unit.record(EntryType.ACTIVITY, document.build());
            return PrintableTicket.of(ticket, Edition.COPY);
        });
    }
}
