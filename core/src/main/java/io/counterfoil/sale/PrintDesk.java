package io.counterfoil.sale;

import io.counterfoil.ledger.EntryType;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.RefusedException;
import io.counterfoil.shop.Permission;
import io.counterfoil.ticket.Activity;
import io.counterfoil.ticket.Disclosure;
import io.counterfoil.ticket.PrintableTicket;
import io.counterfoil.ticket.PrintableTicket.Edition;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.TicketDocument;
import io.counterfoil.ticket.TicketId;
import java.util.List;

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
     * Takes a ticket to be printed, on as many media as belong to one handing over.
     *
     * @param id which ticket
     * @return what may stand on paper, or TICKET_NOT_FOUND
     */
    public Outcome<PrintableTicket> take(TicketId id) {
        return recorder.record(Permission.SELL, unit -> {
            RecordedTicket ticket = unit.books()
                    .tickets()
                    .find(id, Disclosure.PRIVATE)
                    .orElseThrow(() -> new RefusedException(
                            List.of(Refusal.of(RefusalCode.TICKET_NOT_FOUND, FieldPath.of("id")))));
            if (unit.books().tickets().countPrinting(id) == 0) {
                return PrintableTicket.of(ticket, Edition.ORIGINAL);
            }
            unit.chain().noteClock(unit.stamp());
            unit.chain()
                    .seal(EntryType.ACTIVITY, TicketDocument.activity(Activity.REPRINT, ticket.entry(), unit.stamp()));
            return PrintableTicket.of(ticket, Edition.COPY);
        });
    }
}
