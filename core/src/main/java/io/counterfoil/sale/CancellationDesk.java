package io.counterfoil.sale;

import io.counterfoil.inventory.Demand;
import io.counterfoil.inventory.Stock;
import io.counterfoil.inventory.Take;
import io.counterfoil.ledger.EntryType;
import io.counterfoil.pricing.Quote;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.Refusals;
import io.counterfoil.shop.Permission;
import io.counterfoil.ticket.Cancellation;
import io.counterfoil.ticket.Disclosure;
import io.counterfoil.ticket.EntryRef;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.TicketDocument;
import io.counterfoil.ticket.TicketId;
import io.counterfoil.ticket.TicketStatus;
import java.util.List;
import java.util.Optional;

/** Records that tickets do not count any more. Safe for threads. */
public final class CancellationDesk {

    private final Recorder recorder;

    CancellationDesk(Recorder recorder) {
        this.recorder = recorder;
    }

    /**
     * Cancels a ticket. The ticket, its amounts and its number remain; its places, and what it took of stock, stages and vouchers,
     * may be sold again.
     *
     * @param id which ticket; it may have been issued at another till of the tenant
     * @param reason why; 1 to {@value Cancellation#MAX_REASON_LENGTH} characters, public, so without names of people
     * @return the ticket with its cancellation, or TICKET_NOT_FOUND, TICKET_ALREADY_CANCELLED, REASON_REQUIRED, TEXT_TOO_LONG
     *     or TEXT_NOT_PLAIN
     */
    public Outcome<RecordedTicket> cancel(TicketId id, String reason) {
        return Reason.read(reason).flatMap(said -> cancelFor(id, said));
    }

    private Outcome<RecordedTicket> cancelFor(TicketId id, String reason) {
        Refusals refusals = new Refusals();
        return recorder.record(Permission.CANCEL, unit -> {
            Optional<RecordedTicket> found = unit.books().tickets().find(id, Disclosure.PUBLIC);
            if (found.isEmpty()) {
                refusals.add(RefusalCode.TICKET_NOT_FOUND, FieldPath.of("id"));
            } else if (found.get().status() == TicketStatus.CANCELLED) {
                refusals.add(RefusalCode.TICKET_ALREADY_CANCELLED, FieldPath.of("id"));
            }
            refusals.throwIfAny();
            return record(found.orElseThrow(), reason, unit);
        });
    }

    /** What the ticket took out of the stock may be sold again at once. */
    private static void giveBack(Quote quote, UnitOfStock unit) {
        List<Take> taken = Demand.of(quote);
        Stock stock = unit.read(taken.stream().map(Take::pool).toList(), List.of());
        taken.forEach(stock::giveBack);
        unit.write(stock);
    }

    private static RecordedTicket record(RecordedTicket ticket, String reason, UnitOfRecord unit) {
        unit.noteClock();
        Cancellation cancellation =
                new Cancellation(ticket.ticket().id(), ticket.ticket().number(), reason, unit.stamp());
        EntryRef entry = unit.record(EntryType.CANCELLATION, TicketDocument.of(cancellation, ticket.entry()));
        unit.books().tickets().cancel(cancellation, entry);
        giveBack(ticket.ticket().quote(), unit.stock());
        return new RecordedTicket(ticket.ticket(), ticket.entry(), Optional.of(cancellation), ticket.privatePart());
    }
}
