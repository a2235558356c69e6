package io.counterfoil.sale;

import static io.counterfoil.sale.Cafe.TILL;
import static io.counterfoil.sale.Cafe.USD;
import static io.counterfoil.sale.Cafe.usd;

import io.counterfoil.calendar.Validity;
import io.counterfoil.catalog.AttributeName;
import io.counterfoil.catalog.ExchangeRate;
import io.counterfoil.catalog.LineAttribute;
import io.counterfoil.catalog.Presence;
import io.counterfoil.catalog.Printing;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.PromotionCode;
import io.counterfoil.catalog.RouteId;
import io.counterfoil.catalog.ShopProfile;
import io.counterfoil.catalog.SoldProduct;
import io.counterfoil.catalog.Visibility;
import io.counterfoil.catalog.VoucherId;
import io.counterfoil.customer.CustomerSnapshot;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.CanonicalReader;
import io.counterfoil.ledger.Hash;
import io.counterfoil.ledger.Origin;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Quantity;
import io.counterfoil.money.QuantityUnit;
import io.counterfoil.money.Rounding;
import io.counterfoil.payment.Payment;
import io.counterfoil.payment.PaymentFee;
import io.counterfoil.payment.PaymentMethod;
import io.counterfoil.payment.PaymentMethodCode;
import io.counterfoil.payment.PaymentTrait;
import io.counterfoil.payment.Settlement;
import io.counterfoil.plan.Composition;
import io.counterfoil.plan.ModifierKind;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlacePrice;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.PriceChange;
import io.counterfoil.plan.PriceModifier;
import io.counterfoil.plan.RowName;
import io.counterfoil.plan.SeatName;
import io.counterfoil.plan.SoldPlace;
import io.counterfoil.plan.StageCode;
import io.counterfoil.plan.ZoneCode;
import io.counterfoil.pricing.AppliedDiscount;
import io.counterfoil.pricing.CashRounding;
import io.counterfoil.pricing.DiscountKind;
import io.counterfoil.pricing.DisplayedTotal;
import io.counterfoil.pricing.LineAmounts;
import io.counterfoil.pricing.LineLevy;
import io.counterfoil.pricing.PriceRules;
import io.counterfoil.pricing.Quote;
import io.counterfoil.pricing.QuoteLine;
import io.counterfoil.pricing.QuotedAttribute;
import io.counterfoil.pricing.SoldRoute;
import io.counterfoil.pricing.VoucherUse;
import io.counterfoil.series.BusinessNumber;
import io.counterfoil.series.SeriesKey;
import io.counterfoil.shop.ActorId;
import io.counterfoil.shop.HostAttributes;
import io.counterfoil.shop.PersonalText;
import io.counterfoil.shop.Session;
import io.counterfoil.shop.SessionId;
import io.counterfoil.tax.CompoundTax;
import io.counterfoil.tax.Exemption;
import io.counterfoil.tax.FixedTax;
import io.counterfoil.tax.Levy;
import io.counterfoil.tax.LevyCode;
import io.counterfoil.tax.LineTax;
import io.counterfoil.tax.PercentTax;
import io.counterfoil.tax.SelfCompoundTax;
import io.counterfoil.tax.TaxBase;
import io.counterfoil.tax.TaxCode;
import io.counterfoil.tax.TaxRule;
import io.counterfoil.ticket.HostPart;
import io.counterfoil.ticket.PrivateAttribute;
import io.counterfoil.ticket.PrivatePart;
import io.counterfoil.ticket.PrivateReference;
import io.counterfoil.ticket.Salt;
import io.counterfoil.ticket.Stamp;
import io.counterfoil.ticket.Ticket;
import io.counterfoil.ticket.TicketDocument;
import io.counterfoil.ticket.TicketId;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Documents of every type that a desk writes, which between them have every member, the same to the byte each time. */
final class SampleDocuments {

    private static final Stamp STAMP = new Stamp(
            new Session(TILL, ActorId.of("ana"), SessionId.of("morning")),
            Instant.parse("2026-11-20T14:03:00.250Z"),
            LocalDate.of(2026, 11, 20),
            ZoneOffset.ofHours(-4));
    private static final Salt SALT = Salt.of(new byte[Salt.LENGTH]);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    private SampleDocuments() {}

    /** What stands in chains. */
    static List<CanonicalObject> documents() {
        List<CanonicalObject> all = new ArrayList<>();
        all.add(everything());
        for (Deed deed : Deed.values()) {
            Cafe cafe = new Cafe();
            deed.prepare(cafe);
            deed.act(cafe.seenFrom("192.0.2.7"), cafe).orThrow();
            cafe.store.forTenant(TILL.tenant()).read(books -> {
                books.ledger()
                        .entries(
                                deed.origin(),
                                0,
                                row -> all.add(
                                        CanonicalReader.read(row.canonical()).orThrow()));
                return all;
            });
        }
        all.addAll(afterAFee());
        return all.stream().distinct().toList();
    }

    /** A ticket with every member that there is. */
    static CanonicalObject everything() {
        return TicketDocument.of(ticket());
    }

    /** Writes what {@code documents.jsonl} holds, should a version have more to keep. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Stream.concat(documents().stream(), privateParts().stream())
                .forEach(document -> out.println(new String(document.canonicalBytes(), StandardCharsets.UTF_8)));
    }

    /** A shop whose second set-up has a method with a fee. */
    private static List<CanonicalObject> afterAFee() {
        Cafe cafe = Cafe.open();
        PaymentMethod card = new PaymentMethod(
                        PaymentMethodCode.of("CARD"), "Card", EnumSet.of(PaymentTrait.ELECTRONIC))
                .withFee(new PaymentFee(Percent.of("3"), usd("0.50")));
        ShopSetup plain = Cafe.setup();
        cafe.desk()
                .opening()
                .publish(new ShopSetup(plain.assortment(), List.of(card), plain.numbering()), "cards cost us something")
                .orThrow();
        List<CanonicalObject> documents = new ArrayList<>();
        cafe.store.forTenant(TILL.tenant()).read(books -> {
            books.ledger()
                    .entries(
                            Origin.of(TILL, 0),
                            1,
                            row -> documents.add(
                                    CanonicalReader.read(row.canonical()).orThrow()));
            return documents;
        });
        return documents;
    }

    /** What commitments cover. */
    static List<CanonicalObject> privateParts() {
        return List.of(
                TicketDocument.of(privatePart()),
                new HostPart(SALT, HostAttributes.of("192.0.2.7", "Kiosk/4.1 (gate 2)")).toCanonical());
    }

    private static PrivatePart privatePart() {
        return new PrivatePart(
                SALT,
                Optional.of(new CustomerSnapshot(
                        PersonalText.of("José Ñandú"), Optional.of(PersonalText.of("V-12345678")))),
                List.of(new PrivateAttribute(
                        1, AttributeName.of("vehicle_number"), "Vehicle", PersonalText.of("AB-123"), Printing.PRINTED)),
                List.of(new PrivateReference(1, PersonalText.of("0414"))));
    }

    private static ExchangeRate toBolivars() {
        return new ExchangeRate(
                USD, Currency.getInstance("VES"), new BigDecimal("36.5217"), LocalDate.of(2026, 11, 20));
    }

    /** Nobody sells such a ticket: it has one of everything. */
    private static Ticket ticket() {
        Rounding nickel = Rounding.of(RoundingMode.HALF_UP, "0.05");
        ShopProfile plain = Cafe.assortment("50.00").shop();
        ShopProfile shop = new ShopProfile(
                plain.letterhead(),
                USD,
                plain.zone(),
                plain.language(),
                plain.roundings().withCash(nickel),
                Optional.of(toBolivars()));
        Quote exact = Quote.of(PriceRules.of(Cafe.assortment("50.00")), STAMP.businessDate(), List.of(line()))
                .onRoute(new SoldRoute(RouteId.of("north"), "North shore"))
                .withVouchers(List.of(new VoucherUse(VoucherId.of("gift-17"), "Gift card", usd("5.00"), usd("20.00"))));
        Quote quote = exact.withCashRounding(CashRounding.of(exact.total(), nickel))
                .withDisplayed(new DisplayedTotal(toBolivars(), Money.of(Currency.getInstance("VES"), "5167.82")));
        Payment cash = new Payment(
                PaymentMethodCode.of("CASH"),
                "Cash",
                quote.totals().total().plus(usd("8.50")),
                usd("8.50"),
                usd("0.10"));
        return new Ticket(
                TicketId.of(STAMP.instant(), new byte[TicketId.RANDOM_BYTES]),
                new BusinessNumber(SeriesKey.of("tickets/plaza/till-1"), "2026-11-20", 1, "TT00000001"),
                STAMP,
                shop,
                quote,
                new Settlement(quote.totals().total(), List.of(cash)),
                Optional.of(Hash.of(new byte[Hash.LENGTH])));
    }

    private static QuoteLine line() {
        PlacePrice price = new PlacePrice(
                usd("100.00"),
                Composition.COMPOUND,
                List.of(
                        new PriceModifier(ModifierKind.STAGE, "Early bird", PriceChange.of(Percent.of("-20"))),
                        new PriceModifier(ModifierKind.FLOOR, "", PriceChange.of(usd("95.00")))),
                usd("95.00"));
        return QuoteLine.builder(
                        new SoldProduct(ProductId.of("seat"), "Seat", "Seat", QuantityUnit.PIECE),
                        Quantity.of(1, QuantityUnit.PIECE))
                .placePrice(price)
                .place(new SoldPlace(
                        PlanId.of("concert"),
                        "Concert",
                        Optional.of(StageCode.of("early")),
                        Optional.of(Place.in(ZoneCode.of("stalls"))
                                .row(RowName.of("A"))
                                .seat(SeatName.of("12"))),
                        "Stalls"))
                .amounts(new LineAmounts(usd("95.00"), usd("9.50"), usd("5.00"), usd("80.50")))
                .discounts(List.of(
                        AppliedDiscount.of(
                                DiscountKind.LINE_PROMOTION, PromotionCode.of("SUMMER"), "Summer", usd("9.50")),
                        AppliedDiscount.of(VoucherId.of("gift-17"), "Gift card", usd("5.00"))))
                .levies(List.of(LineLevy.of(new Levy(LevyCode.of("port"), "Port levy", usd("10.00")), usd("10.00"))))
                .taxes(rules().stream()
                        .map(rule -> new LineTax(rule, usd("80.50"), usd("8.05"), usd("0.01")))
                        .toList())
                .attributes(List.of(new QuotedAttribute(
                        new LineAttribute(
                                AttributeName.of("remark"),
                                "Remark",
                                Presence.OPTIONAL,
                                Visibility.PUBLIC,
                                Printing.PRINTED),
                        PersonalText.of("window"))))
                .build();
    }

    private static List<TaxRule> rules() {
        Percent ten = Percent.of("10");
        return List.of(
                new PercentTax(TaxCode.of("a"), "A", ten, TaxBase.NET_AND_LEVY, Validity.from(JANUARY)),
                new FixedTax(TaxCode.of("b"), "B", usd("2.00"), new Validity(JANUARY, JANUARY.plusYears(1))),
                new SelfCompoundTax(TaxCode.of("d"), "D", ten),
                new CompoundTax(TaxCode.of("c"), "C", ten),
                new Exemption(TaxCode.of("e"), "E"));
    }
}
