package io.counterfoil.json;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.AttributeName;
import io.counterfoil.catalog.Printing;
import io.counterfoil.customer.CustomerSnapshot;
import io.counterfoil.ledger.Hash;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.PrintedHash;
import io.counterfoil.money.Money;
import io.counterfoil.payment.Settlement;
import io.counterfoil.payment.Settling;
import io.counterfoil.pricing.Pricer;
import io.counterfoil.pricing.Quote;
import io.counterfoil.pricing.Situation;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.sale.SaleRequest;
import io.counterfoil.series.BusinessNumber;
import io.counterfoil.series.SeriesKey;
import io.counterfoil.shop.ActorId;
import io.counterfoil.shop.PersonalText;
import io.counterfoil.shop.Session;
import io.counterfoil.shop.SessionId;
import io.counterfoil.ticket.Cancellation;
import io.counterfoil.ticket.EntryRef;
import io.counterfoil.ticket.PrivateAttribute;
import io.counterfoil.ticket.PrivatePart;
import io.counterfoil.ticket.PrivateReference;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.Salt;
import io.counterfoil.ticket.Stamp;
import io.counterfoil.ticket.Ticket;
import io.counterfoil.ticket.TicketId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Tickets of the coffee shop of {@code examples/data}, as if they had been sold. */
public final class SoldTickets {

    private static final ShopFile CAFE = ShopFile.read(
                    ShopFileTest.example("cafe.json").getBytes(StandardCharsets.UTF_8))
            .orThrow();

    private SoldTickets() {}

    /** 2 coffees and 1 croissant: 156.60, cash 200. */
    public static RecordedTicket ofCafe() {
        return sold("""
                {"lines":[{"product":"coffee","quantity":2},{"product":"croissant","quantity":1}],
                 "payments":[{"method":"CASH","amount":"200"}]}
                """);
    }

    /** The same with what it knows about people. */
    public static RecordedTicket withPrivatePart() {
        RecordedTicket sold = ofCafe();
        PrivatePart part = new PrivatePart(
                Salt.of(new byte[Salt.LENGTH]),
                Optional.of(
                        new CustomerSnapshot(PersonalText.of("Ana P\u00e9rez"), Optional.of(PersonalText.of("V-123")))),
                List.of(new PrivateAttribute(
                        1, AttributeName.of("plate"), "Plate", PersonalText.of("GR 1"), Printing.PRINTED)),
                List.of(new PrivateReference(1, PersonalText.of("R-9"))));
        return new RecordedTicket(sold.ticket(), sold.entry(), Optional.empty(), Optional.of(part));
    }

    /** The same, cancelled for a reason. */
    public static RecordedTicket cancelled(String reason) {
        RecordedTicket sold = ofCafe();
        Ticket ticket = sold.ticket();
        return new RecordedTicket(
                ticket,
                sold.entry(),
                Optional.of(new Cancellation(ticket.id(), ticket.number(), reason, ticket.stamp())),
                Optional.empty());
    }

    private static RecordedTicket sold(String sale) {
        Assortment assortment = CAFE.assortment();
        Stamp stamp = new Stamp(
                new Session(CAFE.till().orElseThrow(), ActorId.of("ana"), SessionId.of("morning")),
                Instant.parse("2026-11-20T14:15:16.017Z"),
                LocalDate.of(2026, 11, 20),
                ZoneOffset.ofHours(-4));
        SaleRequest request = SaleFile.read(
                        sale.getBytes(StandardCharsets.UTF_8), assortment.shop().currency())
                .orThrow()
                .get(0);
        Quote quote = Pricer.price(request.cart().on(stamp.businessDate()), assortment, Situation.at(stamp.instant()))
                .orThrow();
        Money total = quote.totals().total();
        Settlement settlement = Settling.with(CAFE.paymentMethods())
                .settle(total, request.payments(), FieldPath.root())
                .orThrow();
        Ticket ticket = new Ticket(
                TicketId.of("019a9f3c-1c80-7b6e-8f00-5d4c3b2a1908"),
                new BusinessNumber(SeriesKey.of("tickets/plaza/till-1"), "", 1, "CP00000001"),
                stamp,
                assortment.shop(),
                quote,
                settlement,
                Optional.empty());
        Origin origin = Origin.of(stamp.session().till(), 0);
        return new RecordedTicket(
                ticket,
                new EntryRef(origin, PrintedHash.of(origin, 1, Hash.parse("ab".repeat(32)))),
                Optional.empty(),
                Optional.empty());
    }
}
