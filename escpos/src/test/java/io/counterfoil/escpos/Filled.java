package io.counterfoil.escpos;

import io.counterfoil.catalog.AttributeName;
import io.counterfoil.catalog.Letterhead;
import io.counterfoil.catalog.LineAttribute;
import io.counterfoil.catalog.Presence;
import io.counterfoil.catalog.Printing;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.RouteId;
import io.counterfoil.catalog.ShopProfile;
import io.counterfoil.catalog.ShopRounding;
import io.counterfoil.catalog.SoldProduct;
import io.counterfoil.catalog.Visibility;
import io.counterfoil.ledger.Hash;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.PrintedHash;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Quantity;
import io.counterfoil.money.QuantityUnit;
import io.counterfoil.money.Rounding;
import io.counterfoil.payment.Payment;
import io.counterfoil.payment.PaymentMethodCode;
import io.counterfoil.payment.Settlement;
import io.counterfoil.pricing.LineAmounts;
import io.counterfoil.pricing.LineLevy;
import io.counterfoil.pricing.PriceRules;
import io.counterfoil.pricing.Quote;
import io.counterfoil.pricing.QuoteLine;
import io.counterfoil.pricing.QuotedAttribute;
import io.counterfoil.pricing.SoldRoute;
import io.counterfoil.receipt.Label;
import io.counterfoil.receipt.Labels;
import io.counterfoil.receipt.Receipt;
import io.counterfoil.receipt.ReceiptComposer;
import io.counterfoil.receipt.ReceiptTemplate;
import io.counterfoil.series.BusinessNumber;
import io.counterfoil.series.SeriesKey;
import io.counterfoil.shop.ActorId;
import io.counterfoil.shop.PersonalText;
import io.counterfoil.shop.Session;
import io.counterfoil.shop.SessionId;
import io.counterfoil.shop.Till;
import io.counterfoil.tax.Levy;
import io.counterfoil.tax.LevyCode;
import io.counterfoil.tax.LineTax;
import io.counterfoil.tax.PercentTax;
import io.counterfoil.tax.RoundingPlace;
import io.counterfoil.tax.TaxCode;
import io.counterfoil.tax.TaxMethod;
import io.counterfoil.tax.TaxTreatment;
import io.counterfoil.ticket.Cancellation;
import io.counterfoil.ticket.EntryRef;
import io.counterfoil.ticket.PrintableTicket;
import io.counterfoil.ticket.PrivateAttribute;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.Stamp;
import io.counterfoil.ticket.Ticket;
import io.counterfoil.ticket.TicketId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A ferry ticket, one field of which a person has filled. It is made of its records and not by a till, which would have
 * refused much of what is tried here: paper must hold by itself.
 *
 * @param field which
 * @param text with what
 */
record Filled(Field field, String text) {

    private static final Currency CURRENCY = Currency.getInstance("GHS");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    /** Every field of a ticket and its template that holds free text. */
    enum Field {
        SHOP_NAME,
        HEADER_LINE,
        TAX_NUMBER,
        PRODUCT_NAME,
        ROUTE_NAME,
        LEVY_NAME,
        TAX_NAME,
        PUBLIC_LABEL,
        PUBLIC_VALUE,
        PRIVATE_LABEL,
        PRIVATE_VALUE,
        PAYMENT_NAME,
        TICKET_NUMBER,
        CANCELLATION_REASON,
        FOOTER_LINE,
        TEMPLATE_LABEL
    }

    Receipt receipt() {
        ReceiptTemplate template = ReceiptTemplate.ferry(Locale.ENGLISH)
                .withLabels(Labels.in(Locale.ENGLISH).with(Label.TILL, "A" + of(Field.TEMPLATE_LABEL)))
                .withFooter(of(Field.FOOTER_LINE));
        return new ReceiptComposer(template).compose(printable());
    }

    private PrintableTicket printable() {
        Stamp stamp = new Stamp(
                new Session(Till.parse("ferry.example/harbour/till-1"), ActorId.of("ana"), SessionId.of("s1")),
                Instant.parse("2026-11-20T14:05:00Z"),
                DAY,
                ZoneOffset.UTC);
        Quote quote = quote();
        Money total = quote.totals().total();
        Ticket ticket = new Ticket(
                TicketId.of("019a9f3c-1c80-7b6e-8f00-5d4c3b2a1908"),
                new BusinessNumber(SeriesKey.of("main"), "", 1, of(Field.TICKET_NUMBER)),
                stamp,
                shop(),
                quote,
                new Settlement(
                        total,
                        List.of(new Payment(
                                PaymentMethodCode.of("CASH"), of(Field.PAYMENT_NAME), total, Money.zero(CURRENCY)))),
                Optional.empty());
        Origin origin = Origin.of(stamp.session().till(), 0);
        RecordedTicket recorded = new RecordedTicket(
                ticket,
                new EntryRef(origin, PrintedHash.of(origin, 7, Hash.ZERO)),
                Optional.of(new Cancellation(ticket.id(), ticket.number(), of(Field.CANCELLATION_REASON), stamp)),
                Optional.empty());
        PrivateAttribute vehicle = new PrivateAttribute(
                1,
                AttributeName.of("vehicle_number"),
                of(Field.PRIVATE_LABEL),
                personal(Field.PRIVATE_VALUE),
                Printing.PRINTED);
        return new PrintableTicket(recorded, List.of(vehicle), PrintableTicket.Edition.COPY);
    }

    private ShopProfile shop() {
        return new ShopProfile(
                new Letterhead(of(Field.SHOP_NAME), List.of(of(Field.HEADER_LINE)), "C" + of(Field.TAX_NUMBER)),
                CURRENCY,
                ZoneOffset.UTC,
                Locale.ENGLISH,
                ShopRounding.of(Rounding.HALF_UP_CENT));
    }

    private Quote quote() {
        Money net = money("163.00");
        Money nothing = Money.zero(CURRENCY);
        LineAttribute deck = new LineAttribute(
                AttributeName.of("deck"),
                of(Field.PUBLIC_LABEL),
                Presence.OPTIONAL,
                Visibility.PUBLIC,
                Printing.PRINTED);
        Levy port = new Levy(LevyCode.of("port"), of(Field.LEVY_NAME), money("17.00"));
        SoldProduct car = new SoldProduct(ProductId.of("car"), of(Field.PRODUCT_NAME), "Car", QuantityUnit.PIECE);
        PercentTax vat = new PercentTax(TaxCode.of("vat"), of(Field.TAX_NAME), Percent.of("0"));
        QuoteLine line = QuoteLine.builder(car, Quantity.of(1, QuantityUnit.PIECE))
                .unitPrice(net)
                .amounts(new LineAmounts(net, nothing, nothing, net))
                .levies(List.of(LineLevy.of(port, port.perUnit())))
                .taxes(List.of(new LineTax(vat, net, nothing, nothing)))
                .attributes(List.of(new QuotedAttribute(deck, personal(Field.PUBLIC_VALUE))))
                .build();
        TaxMethod method = new TaxMethod(TaxTreatment.EXCLUSIVE, RoundingPlace.PER_LINE, Rounding.HALF_UP_CENT);
        return Quote.of(new PriceRules(1, 1, method, Rounding.HALF_UP_CENT), DAY, List.of(line))
                .onRoute(new SoldRoute(RouteId.of("dambai"), of(Field.ROUTE_NAME)));
    }

    private String of(Field asked) {
        return asked == field ? text : "harmless";
    }

    /** What is no personal text never gets so far: the type itself refuses it. */
    private PersonalText personal(Field asked) {
        return PersonalText.of(PersonalText.isValid(of(asked)) ? of(asked) : "refused");
    }

    private static Money money(String amount) {
        return Money.of(CURRENCY, amount);
    }
}
