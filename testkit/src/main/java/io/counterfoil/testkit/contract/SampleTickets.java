package io.counterfoil.testkit.contract;

import io.counterfoil.Books;
import io.counterfoil.catalog.Printing;
import io.counterfoil.customer.CustomerSnapshot;
import io.counterfoil.ledger.ClockReading;
import io.counterfoil.ledger.Entry;
import io.counterfoil.ledger.EntryType;
import io.counterfoil.ledger.Head;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.Sealer;
import io.counterfoil.ledger.Sealing;
import io.counterfoil.payment.Payment;
import io.counterfoil.payment.PaymentMethodCode;
import io.counterfoil.payment.Settlement;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.pricing.Pricer;
import io.counterfoil.pricing.Quote;
import io.counterfoil.pricing.Situation;
import io.counterfoil.series.BusinessNumber;
import io.counterfoil.series.SeriesKey;
import io.counterfoil.series.SeriesReset;
import io.counterfoil.series.SeriesRule;
import io.counterfoil.shop.ActorId;
import io.counterfoil.shop.PersonalText;
import io.counterfoil.shop.Session;
import io.counterfoil.shop.SessionId;
import io.counterfoil.shop.Till;
import io.counterfoil.ticket.Cancellation;
import io.counterfoil.ticket.EntryRef;
import io.counterfoil.ticket.Erasure;
import io.counterfoil.ticket.PrivateAttribute;
import io.counterfoil.ticket.PrivatePart;
import io.counterfoil.ticket.PrivateReference;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.Salt;
import io.counterfoil.ticket.Stamp;
import io.counterfoil.ticket.Ticket;
import io.counterfoil.ticket.TicketDocument;
import io.counterfoil.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tickets as a checkout would issue them: two coffees, 116.00, numbered, sealed into the chain of their till and stored. The
 * n-th is issued n hours after midnight of 20 November 2026, UTC.
 */
record SampleTickets(String till) {

    static final SeriesKey SERIES = SeriesKey.of("tickets");
    private static final Salt SALT = Salt.of(new byte[Salt.LENGTH]);
    private static final PrivatePart PRIVATE = new PrivatePart(
            SALT,
            Optional.of(
                    new CustomerSnapshot(PersonalText.of("Zoë Ångström"), Optional.of(PersonalText.of("V-12345678")))),
            List.of(new PrivateAttribute(
                    1, SampleShop.VEHICLE, "Vehicle", PersonalText.of("AB 123 CD"), Printing.PRINTED)),
            List.of(new PrivateReference(1, PersonalText.of("transfer 4711"))));

    private static final SeriesRule RULE = new SeriesRule("TT", 8, SeriesReset.NEVER);
    private static final Instant MIDNIGHT = Instant.parse("2026-11-20T00:00:00Z");

    static SampleTickets atHarbour() {
        return new SampleTickets("ferries.example/harbour/till-1");
    }

    static SampleTickets atIsland() {
        return new SampleTickets("ferries.example/island/till-1");
    }

    /** The n-th ticket, paid by those methods. */
    Ticket ticket(int n, String... methods) {
        return ticket(n, Optional.empty(), methods);
    }

    private Ticket ticket(int n, Optional<PrivatePart> privatePart, String... methods) {
        Stamp stamp = stamp(n);
        Quote quote = Pricer.price(
                        Cart.of(SampleShop.USD, stamp.businessDate(), List.of(CartLine.of(SampleShop.COFFEE, 2))),
                        SampleShop.version(1),
                        Situation.at(stamp.instant()))
                .orThrow();
        List<Payment> payments = Arrays.stream(methods)
                .map(method -> new Payment(
                        PaymentMethodCode.of(method), method, quote.totals().total(), SampleShop.usd("0.00")))
                .toList();
        return new Ticket(
                id(n),
                new BusinessNumber(SERIES, "", n, RULE.format(n)),
                stamp,
                SampleShop.version(1).shop(),
                quote,
                new Settlement(quote.totals().total(), payments),
                privatePart.map(PrivatePart::commitment));
    }

    static TicketId id(int n) {
        return TicketId.of(MIDNIGHT.plus(Duration.ofHours(n)), new byte[TicketId.RANDOM_BYTES]);
    }

    private Stamp stamp(int n) {
        Instant instant = MIDNIGHT.plus(Duration.ofHours(n));
        Session session = new Session(Till.parse(till), ActorId.of("maria"), SessionId.of("s-1"));
        return new Stamp(session, instant, instant.atZone(ZoneOffset.UTC).toLocalDate(), ZoneOffset.ofHours(-4));
    }

    /** Issues the n-th ticket without a private part. */
    RecordedTicket issue(Books books, int n, String... methods) {
        return add(books, ticket(n, methods), Optional.empty());
    }

    /** Issues the n-th ticket with everything about people that a ticket can know. */
    RecordedTicket issueWithPrivatePart(Books books, int n) {
        return add(books, ticket(n, Optional.of(PRIVATE), "TRANSFER"), Optional.of(PRIVATE));
    }

    /** Stores the ticket and then its entry, as a checkout does that seals many. */
    private RecordedTicket add(Books books, Ticket ticket, Optional<PrivatePart> privatePart) {
        Sealing sealing = sealing(books, ticket.stamp().instant());
        RecordedTicket issued = seal(sealing, ticket, privatePart);
        books.tickets().add(issued);
        sealing.end().appendTo(books.ledger());
        return issued;
    }

    /** Stores the entry of the n-th ticket first. */
    RecordedTicket issueEntryFirst(Books books, int n, String... methods) {
        Ticket ticket = ticket(n, methods);
        Sealing sealing = sealing(books, ticket.stamp().instant());
        RecordedTicket issued = seal(sealing, ticket, Optional.empty());
        sealing.end().appendTo(books.ledger());
        books.tickets().add(issued);
        return issued;
    }

    private RecordedTicket seal(Sealing sealing, Ticket ticket, Optional<PrivatePart> privatePart) {
        Entry entry = sealing.seal(EntryType.TICKET, TicketDocument.of(ticket)).orThrow();
        return new RecordedTicket(ticket, EntryRef.of(origin(), entry), Optional.empty(), privatePart);
    }

    /** Cancels a ticket an hour after it was issued. */
    Cancellation cancel(Books books, RecordedTicket issued) {
        Ticket ticket = issued.ticket();
        Instant later = ticket.stamp().instant().plus(Duration.ofHours(1));
        Stamp stamp = new Stamp(
                ticket.stamp().session(),
                later,
                ticket.stamp().businessDate(),
                ticket.stamp().offset());
        Cancellation cancellation = new Cancellation(ticket.id(), ticket.number(), "Überbucht", stamp);
        Sealing sealing = sealing(books, later);
        Entry entry = sealing.seal(EntryType.CANCELLATION, TicketDocument.of(cancellation, issued.entry()))
                .orThrow();
        sealing.end().appendTo(books.ledger());
        books.tickets().cancel(cancellation, EntryRef.of(origin(), entry));
        return cancellation;
    }

    /** Erases what a ticket knows about people two hours after it was issued. */
    EntryRef erase(Books books, RecordedTicket issued) {
        Ticket ticket = issued.ticket();
        Instant later = ticket.stamp().instant().plus(Duration.ofHours(2));
        Stamp stamp = new Stamp(
                ticket.stamp().session(),
                later,
                ticket.stamp().businessDate(),
                ticket.stamp().offset());
        Erasure erasure = new Erasure(ticket.id(), ticket.number(), "asked for", stamp);
        Sealing sealing = sealing(books, later);
        Entry entry = sealing.seal(EntryType.ERASURE, TicketDocument.of(erasure, issued.entry()))
                .orThrow();
        EntryRef place = EntryRef.of(origin(), entry);
        books.tickets().erase(erasure, place);
        sealing.end().appendTo(books.ledger());
        return place;
    }

    private Sealing sealing(Books books, Instant instant) {
        Head head = books.ledger().head(origin()).orElseGet(() -> Head.empty(origin()));
        ClockReading reading = new ClockReading(instant, ZoneOffset.ofHours(-4));
        Sealing sealing = Sealer.unsigned().begin(head, reading);
        if (head.size() == 0) {
            sealing.seal(EntryType.GENESIS, reading.document(EntryType.GENESIS).build())
                    .orThrow();
        }
        return sealing;
    }

    private Origin origin() {
        return Origin.of(Till.parse(till), 0);
    }
}
