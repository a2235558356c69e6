package io.counterfoil.audit;

import io.counterfoil.ledger.EntryType;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.StoredEntry;
import io.counterfoil.ticket.TicketDocument;
import io.counterfoil.ticket.TicketId;
import io.counterfoil.ticket.TicketStatus;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tickets that any chain of the tenant records as cancelled: a ticket may be cancelled at another till than its own. */
record Cancelled(Set<TicketId> tickets) {

    static Cancelled of(AuditBooks books, Collection<Origin> origins) {
        Set<TicketId> tickets = new HashSet<>();
        for (Origin origin : origins) {
            List<StoredEntry> rows = Documents.chunk(books.ledger(), origin, 0);
            while (!rows.isEmpty()) {
                for (StoredEntry row : rows) {
                    Documents.read(row, EntryType.CANCELLATION, TicketDocument::cancellation)
                            .ifPresent(cancellation -> tickets.add(cancellation.ticket()));
                }
                rows = Documents.chunk(
                        books.ledger(), origin, rows.get(rows.size() - 1).seq() + 1);
            }
        }
        return new Cancelled(tickets);
    }

    TicketStatus status(TicketId ticket) {
        return tickets.contains(ticket) ? TicketStatus.CANCELLED : TicketStatus.ISSUED;
    }
}
