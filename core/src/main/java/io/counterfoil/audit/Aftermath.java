package io.counterfoil.audit;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.EntryType;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.StoredEntry;
import io.counterfoil.ticket.Activity;
import io.counterfoil.ticket.Ticket;
import io.counterfoil.ticket.TicketDocument;
import io.counterfoil.ticket.TicketId;
import io.counterfoil.ticket.TicketProjection;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the chains of the tenant record of tickets after their issue, which may be done at another till than their own: that they
 * were cancelled, erased, or printed again. Mutable while it reads, for one thread.
 */
final class Aftermath {

    /** The first cancellation of each ticket, by origin and seq. */
    private final Map<TicketId, Place> cancellations = new HashMap<>();

    /** The first erasure of the private part of each entry. */
    private final Map<Erased, Place> erasures = new HashMap<>();

    /** How often the ticket of an entry was printed again. */
    private final Map<Place, Integer> copies = new HashMap<>();

    /** What an erasure names: the entry, by place and hash. */
    private record Erased(Origin origin, long seq, String hash) {
        static Erased of(Origin origin, StoredEntry row) {
            return new Erased(origin, row.seq(), HexFormat.of().formatHex(row.hash()));
        }

        static Erased of(CanonicalObject erasure) {
            return new Erased(Origin.parse(erasure.string("origin")), erasure.integer("seq"), erasure.string("hash"));
        }
    }

    private Aftermath() {}

    static Aftermath of(AuditBooks books, Collection<Origin> origins) {
        Aftermath aftermath = new Aftermath();
        for (Origin origin : origins) {
            List<StoredEntry> rows = Documents.chunk(books.ledger(), origin, 0);
            while (!rows.isEmpty()) {
                rows.forEach(row -> aftermath.add(origin, row));
                rows = Documents.chunk(
                        books.ledger(), origin, rows.get(rows.size() - 1).seq() + 1);
            }
        }
        return aftermath;
    }

    private void add(Origin origin, StoredEntry row) {
        Documents.read(row, EntryType.CANCELLATION, TicketDocument::cancellation)
                .ifPresent(found -> cancellations.putIfAbsent(found.ticket(), new Place(origin, row.seq())));
        Documents.read(row, EntryType.ERASURE, Erased::of)
                .ifPresent(erased -> erasures.putIfAbsent(erased, new Place(origin, row.seq())));
        Documents.read(row, EntryType.ACTIVITY, Aftermath::reprinted)
                .flatMap(place -> place)
                .ifPresent(place -> copies.merge(place, 1, Integer::sum));
    }

    private static Optional<Place> reprinted(CanonicalObject activity) {
        return activity.string("action").equals(Activity.REPRINT.name())
                ? Optional.of(new Place(Origin.parse(activity.string("origin")), activity.integer("seq")))
                : Optional.empty();
    }

    /** Whether an erasure names the entry. */
    boolean isErased(Origin origin, StoredEntry row) {
        return erasures.containsKey(Erased.of(origin, row));
    }

    /** What should be stored of a ticket. */
    TicketProjection projection(Ticket ticket, Origin origin, StoredEntry row) {
        long seq = row.seq();
        TicketProjection expected = TicketProjection.of(ticket, seq);
        Place cancellation = cancellations.get(ticket.id());
        if (cancellation != null) {
            expected = expected.cancelledAt(cancellation.origin(), cancellation.seq());
        }
        Place erasure = erasures.get(Erased.of(origin, row));
        if (erasure != null && ticket.privateCommitment().isPresent()) {
            expected = expected.erasedAt(erasure.origin(), erasure.seq());
        }
        Integer copied = copies.get(new Place(origin, seq));
        return copied == null ? expected : expected.copied(copied);
    }
}
