package io.counterfoil.audit;

import io.counterfoil.ledger.EntryType;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.StoredEntry;
import io.counterfoil.ticket.Ticket;
import io.counterfoil.ticket.TicketDocument;
import io.counterfoil.ticket.TicketId;
import io.counterfoil.ticket.TicketProjection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the chains of the tenant record tickets as cancelled: a ticket may be cancelled at another till than its own.
 *
 * @param entries the first cancellation of each ticket, by origin and seq
 */
record Cancelled(Map<TicketId, Place> entries) {

    static Cancelled of(AuditBooks books, Collection<Origin> origins) {
        Map<TicketId, Place> entries = new HashMap<>();
        for (Origin origin : origins) {
            List<StoredEntry> rows = Documents.chunk(books.ledger(), origin, 0);
            while (!rows.isEmpty()) {
                for (StoredEntry row : rows) {
                    Documents.read(row, EntryType.CANCELLATION, TicketDocument::cancellation)
                            .ifPresent(found -> entries.putIfAbsent(found.ticket(), new Place(origin, row.seq())));
                }
                rows = Documents.chunk(
                        books.ledger(), origin, rows.get(rows.size() - 1).seq() + 1);
            }
        }
        return new Cancelled(entries);
    }

    /** What should be stored of a ticket. */
    TicketProjection projection(Ticket ticket, long seq) {
        TicketProjection issued = TicketProjection.of(ticket, seq);
        Place cancellation = entries.get(ticket.id());
        return cancellation == null ? issued : issued.cancelledAt(cancellation.origin(), cancellation.seq());
    }
}
