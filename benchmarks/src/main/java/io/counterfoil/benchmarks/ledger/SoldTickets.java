package io.counterfoil.benchmarks.ledger;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.AssortmentDraft;
import io.counterfoil.catalog.Letterhead;
import io.counterfoil.catalog.Price;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.ShopProfile;
import io.counterfoil.catalog.ShopRounding;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Rounding;
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
import io.counterfoil.shop.ActorId;
import io.counterfoil.shop.Session;
import io.counterfoil.shop.SessionId;
import io.counterfoil.tax.PercentTax;
import io.counterfoil.tax.RoundingPlace;
import io.counterfoil.tax.TaxCode;
import io.counterfoil.tax.TaxMethod;
import io.counterfoil.tax.TaxProfile;
import io.counterfoil.tax.TaxTreatment;
import io.counterfoil.ticket.Stamp;
import io.counterfoil.ticket.Ticket;
import io.counterfoil.ticket.TicketDocument;
import io.counterfoil.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The tickets of one till of a café: as many lines as asked for, one a second, documents as the desk would seal them. */
final class SoldTickets {
    static final Instant OPENING = Instant.parse("2026-11-20T08:00:00Z");
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final TaxCode VAT = TaxCode.of("vat");
    private static final Session SESSION = new Session(Chains.ORIGIN.till(), ActorId.of("maria"), SessionId.of("s-1"));

    private final Assortment assortment;
    private final Quote quote;

    private SoldTickets(Assortment assortment, Quote quote) {
        this.assortment = assortment;
        this.quote = quote;
    }

    static SoldTickets ofLines(int lines) {
        List<Product> products = IntStream.range(0, lines)
                .mapToObj(i -> Product.of(id(i), "Product " + i, Price.fixed(usd(3 + i + ".50")))
                        .withTaxes(VAT))
                .toList();
        TaxMethod method = new TaxMethod(TaxTreatment.INCLUSIVE, RoundingPlace.PER_RATE, Rounding.HALF_UP_CENT);
        TaxProfile taxes = new TaxProfile(1, method, List.of(new PercentTax(VAT, "VAT", Percent.of("16"))));
        Assortment assortment = Assortment.of(new AssortmentDraft(1, profile(), taxes, products, List.of()))
                .orThrow();
        List<CartLine> cart = IntStream.range(0, lines)
                .mapToObj(i -> CartLine.of(id(i), 1 + i % 3))
                .toList();
        return new SoldTickets(
                assortment,
                Pricer.price(Cart.of(USD, TODAY, cart), assortment, Situation.at(OPENING))
                        .orThrow());
    }

    /** The document of the n-th ticket. */
    CanonicalObject document(long n) {
        Instant instant = OPENING.plus(Duration.ofSeconds(n));
        Money total = quote.totals().total();
        Payment payment = new Payment(PaymentMethodCode.of("CASH"), "Cash", total, usd("0.00"));
        return TicketDocument.of(new Ticket(
                TicketId.of(instant, new byte[TicketId.RANDOM_BYTES]),
                new BusinessNumber(SeriesKey.of("tickets"), "", n, String.format(Locale.ROOT, "T%08d", n)),
                new Stamp(SESSION, instant, TODAY, ZoneOffset.UTC),
                assortment.shop(),
                quote,
                new Settlement(total, List.of(payment)),
                Optional.empty()));
    }

    private static ProductId id(int i) {
        return ProductId.of("product-" + i);
    }

    private static ShopProfile profile() {
        return new ShopProfile(
                new Letterhead("Café", List.of("Pier 3"), "J-1"),
                USD,
                ZoneId.of("UTC"),
                Locale.ENGLISH,
                ShopRounding.of(Rounding.HALF_UP_CENT));
    }

    private static Money usd(String amount) {
        return Money.of(USD, amount);
    }
}
