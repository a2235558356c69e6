package io.counterfoil.testkit;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.CanonicalReader;
import io.counterfoil.ledger.Entry;
import io.counterfoil.ledger.Origin;
import io.counterfoil.payment.Payment;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.series.BusinessNumber;
import io.counterfoil.ticket.Cancellation;
import io.counterfoil.ticket.Disclosure;
import io.counterfoil.ticket.EntryRef;
import io.counterfoil.ticket.Erasure;
import io.counterfoil.ticket.PrivatePart;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.Ticket;
import io.counterfoil.ticket.TicketDocument;
import io.counterfoil.ticket.TicketId;
import io.counterfoil.ticket.TicketPage;
import io.counterfoil.ticket.TicketProjection;
import io.counterfoil.ticket.TicketQuery;
import io.counterfoil.ticket.Tickets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Places of tickets in a map by id. Like a database it keeps no ticket but reads each from its entry, so that a document that
 * does not give back what went in is found out here.
 */
final class InMemoryTickets implements Tickets {

    /** What is known of a ticket beside its documents. */
    private record Place(
            BusinessNumber number,
            EntryRef entry,
            Optional<EntryRef> cancellation,
            Optional<EntryRef> erasure,
            Optional<PrivatePart> privatePart,
            int printings) {

        Place cancelledBy(EntryRef by) {
            return new Place(number, entry, Optional.of(by), erasure, privatePart, printings);
        }

        Place erasedBy(EntryRef by) {
            return new Place(number, entry, cancellation, Optional.of(by), Optional.empty(), printings);
        }

        Place printedAgain() {
            return new Place(number, entry, cancellation, erasure, privatePart, printings + 1);
        }
    }

    private final UnitGuard guard;
    private final InMemoryLedger ledger;
    private final NavigableMap<TicketId, Place> places =
            new TreeMap<>(Comparator.comparing(TicketId::value).reversed());

    /** What must hold when the unit of work ends: a ticket may be stored before its entry is. */
    private final List<Runnable> unproven = new ArrayList<>();

    InMemoryTickets(UnitGuard guard, InMemoryLedger ledger) {
        this.guard = guard;
        this.ledger = ledger;
    }

    InMemoryTickets copy(UnitGuard other, InMemoryLedger copiedLedger) {
        InMemoryTickets copy = new InMemoryTickets(other, copiedLedger);
        copy.places.putAll(places);
        return copy;
    }

    @Override
    public void add(RecordedTicket issued) {
        guard.writing();
        Ticket ticket = issued.ticket();
        requireConsistent(!places.containsKey(ticket.id()), "a ticket with this id is there already");
        requireConsistent(
                places.values().stream().noneMatch(place -> place.number().equals(ticket.number())),
                "a ticket with this number is there already");
        places.put(
                ticket.id(),
                new Place(
                        ticket.number(), issued.entry(), Optional.empty(), Optional.empty(), issued.privatePart(), 0));
        unproven.add(() -> requireConsistent(hasEntry(issued), "a ticket is not the document of its entry"));
    }

    /** Whether what this unit of work stored has its entries; belongs before the commit. */
    void prove() {
        unproven.forEach(Runnable::run);
    }

    private boolean hasEntry(RecordedTicket issued) {
        byte[] document = TicketDocument.of(issued.ticket()).canonicalBytes();
        return entry(issued.entry())
                .filter(entry -> entry.hash().equals(issued.entry().hash()))
                .filter(entry -> Arrays.equals(entry.canonical(), document))
                .isPresent();
    }

    private Optional<Entry> entry(EntryRef place) {
        return ledger.entry(place.origin(), place.seq());
    }

    private static void requireConsistent(boolean is, String fault) {
        if (!is) {
            throw new CounterfoilException(FailureCode.STORAGE_INCONSISTENT, "what", fault);
        }
    }

    private CanonicalObject document(EntryRef place) {
        return entry(place)
                .orElseThrow(() -> new CounterfoilException(
                        FailureCode.STORAGE_INCONSISTENT, "what", "an entry of a ticket is missing"))
                .document();
    }

    private Place place(TicketId id) {
        Place place = places.get(id);
        if (place == null) {
            throw new IllegalStateException("ticket must be recorded but " + id + " was not");
        }
        return place;
    }

    @Override
    public Optional<RecordedTicket> find(TicketId id, Disclosure disclosure) {
        guard.reading();
        return places.containsKey(id) ? Optional.of(recorded(id, disclosure)) : Optional.empty();
    }

    private RecordedTicket recorded(TicketId id, Disclosure disclosure) {
        Place place = place(id);
        return new RecordedTicket(
                TicketDocument.ticket(document(place.entry())),
                place.entry(),
                place.cancellation().map(entry -> cancellation(id, entry)),
                privatePart(place, disclosure));
    }

    private Cancellation cancellation(TicketId id, EntryRef entry) {
        Cancellation read = TicketDocument.cancellation(document(entry));
        requireConsistent(read.ticket().equals(id), "a ticket's cancellation is that of another");
        return read;
    }

    private static Optional<PrivatePart> privatePart(Place place, Disclosure disclosure) {
        return switch (disclosure) {
            case PUBLIC -> Optional.empty();
            case PRIVATE ->
                place.privatePart().map(part -> TicketDocument.privatePart(read(TicketDocument.of(part)), part.salt()));
        };
    }

    private static CanonicalObject read(CanonicalObject document) {
        return CanonicalReader.read(document.canonicalBytes()).orThrow();
    }

    @Override
    public Optional<TicketId> findByNumber(String text) {
        guard.reading();
        return places.entrySet().stream()
                .filter(place -> place.getValue().number().text().equals(text))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public TicketPage list(TicketQuery query) {
        guard.reading();
        List<RecordedTicket> found =
                query.after().map(last -> places.tailMap(last, false)).orElse(places).keySet().stream()
                        .map(id -> recorded(id, Disclosure.PUBLIC))
                        .filter(ticket -> matches(ticket, query))
                        .limit(query.pageSize() + 1L)
                        .toList();
        if (found.size() <= query.pageSize()) {
            return new TicketPage(found, Optional.empty());
        }
        List<RecordedTicket> page = found.subList(0, query.pageSize());
        return new TicketPage(
                page, Optional.of(page.get(page.size() - 1).ticket().id()));
    }

    private static boolean matches(RecordedTicket recorded, TicketQuery query) {
        Ticket ticket = recorded.ticket();
        return query.from().stream().noneMatch(ticket.stamp().businessDate()::isBefore)
                && query.to().stream().noneMatch(ticket.stamp().businessDate()::isAfter)
                && query.location().stream()
                        .allMatch(ticket.stamp().session().till().location()::equals)
                && query.status().stream().allMatch(recorded.status()::equals)
                && query.paymentMethod().stream()
                        .allMatch(method -> ticket.settlement().payments().stream()
                                .map(Payment::method)
                                .anyMatch(method::equals));
    }

    @Override
    public void cancel(Cancellation cancellation, EntryRef entry) {
        guard.writing();
        Place place = place(cancellation.ticket());
        if (place.cancellation().isPresent()) {
            throw new IllegalStateException(
                    "ticket must be recorded and not cancelled but " + cancellation.ticket() + " was not");
        }
        places.put(cancellation.ticket(), place.cancelledBy(entry));
        unproven.add(() -> requireConsistent(entry(entry).isPresent(), "a cancellation has no entry"));
    }

    @Override
    public void erase(Erasure erasure, EntryRef entry) {
        guard.writing();
        Place place = place(erasure.ticket());
        if (place.erasure().isPresent()) {
            throw new IllegalStateException(
                    "ticket must be recorded and not erased but " + erasure.ticket() + " was not");
        }
        places.put(erasure.ticket(), place.erasedBy(entry));
        unproven.add(() -> requireConsistent(entry(entry).isPresent(), "an erasure has no entry"));
    }

    @Override
    public boolean isErased(TicketId id) {
        guard.reading();
        return places.containsKey(id) && place(id).erasure().isPresent();
    }

    @Override
    public int countPrinting(TicketId id) {
        guard.writing();
        Place place = place(id);
        places.put(id, place.printedAgain());
        return place.printings();
    }

    @Override
    public List<TicketProjection> projections(Origin origin, long fromSeq, long toSeq) {
        guard.reading();
        return places.values().stream()
                .filter(place -> place.entry().origin().equals(origin))
                .filter(place -> place.entry().seq() >= fromSeq && place.entry().seq() <= toSeq)
                .sorted(Comparator.comparingLong(place -> place.entry().seq()))
                .map(this::projection)
                .toList();
    }

    private TicketProjection projection(Place place) {
        TicketProjection issued = TicketProjection.of(
                TicketDocument.ticket(document(place.entry())), place.entry().seq());
        TicketProjection standing = place.cancellation()
                .map(entry -> issued.cancelledAt(entry.origin(), entry.seq()))
                .orElse(issued);
        TicketProjection left = place.erasure()
                .map(entry -> standing.erasedAt(entry.origin(), entry.seq()))
                .orElse(standing);
        return place.printings() > 1 ? left.copied(place.printings() - 1) : left;
    }
}
