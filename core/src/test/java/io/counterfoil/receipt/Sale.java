package io.counterfoil.receipt;

import io.counterfoil.calendar.Validity;
import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.AssortmentDraft;
import io.counterfoil.catalog.AttributeName;
import io.counterfoil.catalog.Discount;
import io.counterfoil.catalog.ExchangeRate;
import io.counterfoil.catalog.Letterhead;
import io.counterfoil.catalog.LineAttribute;
import io.counterfoil.catalog.Presence;
import io.counterfoil.catalog.Price;
import io.counterfoil.catalog.Printing;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.PromotionCode;
import io.counterfoil.catalog.RouteId;
import io.counterfoil.catalog.ShopProfile;
import io.counterfoil.catalog.ShopRounding;
import io.counterfoil.catalog.Tariff;
import io.counterfoil.catalog.TariffRow;
import io.counterfoil.catalog.Visibility;
import io.counterfoil.catalog.VoucherId;
import io.counterfoil.ledger.Hash;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.PrintedHash;
import io.counterfoil.money.Allocation;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.QuantityUnit;
import io.counterfoil.money.Rounding;
import io.counterfoil.payment.Payment;
import io.counterfoil.payment.PaymentMethodCode;
import io.counterfoil.payment.Settlement;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.RowName;
import io.counterfoil.plan.SeatName;
import io.counterfoil.plan.SoldPlace;
import io.counterfoil.plan.ZoneCode;
import io.counterfoil.pricing.AppliedDiscount;
import io.counterfoil.pricing.AttributeValue;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.pricing.CashRounding;
import io.counterfoil.pricing.DiscountKind;
import io.counterfoil.pricing.DisplayedTotal;
import io.counterfoil.pricing.Pricer;
import io.counterfoil.pricing.Quote;
import io.counterfoil.pricing.QuoteLine;
import io.counterfoil.pricing.Situation;
import io.counterfoil.pricing.VoucherUse;
import io.counterfoil.series.BusinessNumber;
import io.counterfoil.series.SeriesKey;
import io.counterfoil.shop.ActorId;
import io.counterfoil.shop.Session;
import io.counterfoil.shop.SessionId;
import io.counterfoil.shop.Till;
import io.counterfoil.tax.Exemption;
import io.counterfoil.tax.Levy;
import io.counterfoil.tax.LevyCode;
import io.counterfoil.tax.PercentTax;
import io.counterfoil.tax.RoundingPlace;
import io.counterfoil.tax.TaxCode;
import io.counterfoil.tax.TaxMethod;
import io.counterfoil.tax.TaxProfile;
import io.counterfoil.tax.TaxRule;
import io.counterfoil.tax.TaxTreatment;
import io.counterfoil.ticket.Cancellation;
import io.counterfoil.ticket.EntryRef;
import io.counterfoil.ticket.PrintableTicket;
import io.counterfoil.ticket.PrivateAttribute;
import io.counterfoil.ticket.PrivatePart;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.Salt;
import io.counterfoil.ticket.Stamp;
import io.counterfoil.ticket.Ticket;
import io.counterfoil.ticket.TicketId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sales of the domain rules' examples, priced and issued as a till does. */
final class Sale {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static final Salt SALT = Salt.of(new byte[Salt.LENGTH]);

    private Sale() {}

    /** 2 x 50.00 + 1 x 35.00 at 16 % = 156.60, cash 200.00. */
    static RecordedTicket cafe() {
        Shop shop = new Shop(
                "Caf\u00E9 Plaza",
                "USD",
                TaxTreatment.EXCLUSIVE,
                new PercentTax(TaxCode.of("vat"), "IVA 16 %", Percent.of("16")));
        Cart cart = shop.cart(line("coffee", "2"), line("croissant", "1"));
        return shop.ticket(
                cart,
                "200.00",
                List.of(shop.product("coffee", "Coffee", "50.00"), shop.product("croissant", "Croissant", "35.00")));
    }

    /** 3 x 20 + 18 less 5 = 73 at 12.5 % = 82.13, cash 100.00, change 17.87. */
    static RecordedTicket discounted() {
        Shop shop = new Shop(
                "Accra Goods",
                "GHS",
                TaxTreatment.EXCLUSIVE,
                new PercentTax(TaxCode.of("vat"), "VAT 12.5 %", Percent.of("12.5")));
        Cart cart = shop.cart(line("lamp", "3"), line("cable", "1")).with(Discount.of(shop.money("5.00")));
        return shop.ticket(
                cart,
                "100.00",
                List.of(
                        shop.product("lamp", "Lamp", "20.00"),
                        shop.product("cable", "Extension cable, outdoor", "18.00")));
    }

    /** 1.250 kg at 18.40 with 7 % in it = 23.00. */
    static RecordedTicket weighed() {
        Shop shop = new Shop(
                "Hofladen",
                "EUR",
                TaxTreatment.INCLUSIVE,
                new PercentTax(TaxCode.of("vat"), "MwSt 7 %", Percent.of("7")));
        return shop.ticket(
                shop.cart(line("cheese", "1.25")),
                "23.00",
                List.of(shop.product("cheese", "K\u00E4se", "18.40").withUnit(QuantityUnit.KILOGRAM)));
    }

    /** 2 x (18 + 2) + 1 x (163 + 17) with its vehicle + 3 x (360 + 40) = 1,420.00. */
    static RecordedTicket ferry() {
        Shop shop =
                new Shop("Volta Ferries", "GHS", TaxTreatment.EXCLUSIVE, new Exemption(TaxCode.of("vat"), "Exempt"));
        Cart cart = shop.cart(
                        line("adult", "2"),
                        line("car", "1")
                                .with(AttributeName.of("vehicle_number"), AttributeValue.of("GR 1234-20"))
                                .with(AttributeName.of("driver"), AttributeValue.of("Kofi Secret"))
                                .with(AttributeName.of("deck"), AttributeValue.of("B")),
                        line("truck", "3"))
                .onRoute(RouteId.of("dambai.dodoikope"));
        Product car = shop.onTariff("car", "Car up to 5 m")
                .withAttributes(
                        attribute("vehicle_number", "Vehicle number", Visibility.PRIVATE, Printing.PRINTED),
                        attribute("driver", "Driver", Visibility.PRIVATE, Printing.NOT_PRINTED),
                        attribute("deck", "Deck", Visibility.PUBLIC, Printing.PRINTED));
        return shop.ticket(
                cart, "1420.00", List.of(shop.onTariff("adult", "Adult"), car, shop.onTariff("truck", "Truck")));
    }

    /** The discounted sale, its 5.00 by a promotion and a gift card, rounded to 82.15 for cash and shown in dollars too. */
    static RecordedTicket rounded() {
        RecordedTicket discounted = discounted();
        Ticket ticket = discounted.ticket();
        Currency cedi = Currency.getInstance("GHS");
        Currency dollar = Currency.getInstance("USD");
        List<QuoteLine> lines =
                ticket.quote().lines().stream().map(Sale::promoted).toList();
        Quote quote = ticket.quote()
                .withLines(lines)
                .withVouchers(List.of(new VoucherUse(
                        VoucherId.of("gift-17"), "Gift card", Money.of(cedi, "2.50"), Money.of(cedi, "17.50"))))
                .withCashRounding(CashRounding.of(ticket.quote().total(), Rounding.of(RoundingMode.HALF_UP, "0.05")))
                .withDisplayed(new DisplayedTotal(
                        new ExchangeRate(dollar, cedi, new BigDecimal("12.35"), DAY), Money.of(dollar, "6.65")));
        Ticket changed = new Ticket(
                ticket.id(),
                ticket.number(),
                ticket.stamp(),
                ticket.shop(),
                quote,
                new Settlement(
                        quote.total(),
                        List.of(new Payment(
                                PaymentMethodCode.of("CASH"),
                                "Cash",
                                Money.of(cedi, "100.00"),
                                Money.of(cedi, "17.85")))),
                ticket.privateCommitment());
        return new RecordedTicket(changed, discounted.entry(), Optional.empty(), discounted.privatePart());
    }

    /** Half of what was taken off the line was a promotion on the whole, the rest a gift card. */
    private static QuoteLine promoted(QuoteLine line) {
        List<Money> halves = Allocation.split(line.amounts().documentDiscount(), 2);
        return QuoteLine.builder(line.product(), line.quantity())
                .unitPrice(line.unitPrice())
                .amounts(line.amounts())
                .discounts(List.of(
                        AppliedDiscount.of(
                                DiscountKind.DOCUMENT_PROMOTION, PromotionCode.of("FAIR"), "Fair week", halves.get(0)),
                        AppliedDiscount.of(VoucherId.of("gift-17"), "Gift card", halves.get(1))))
                .place(new SoldPlace(
                        PlanId.of("fair"),
                        "Fair",
                        Optional.empty(),
                        Optional.of(Place.in(ZoneCode.of("hall"))
                                .row(RowName.of("B"))
                                .seat(SeatName.of("12"))),
                        "Hall"))
                .taxes(line.taxes())
                .build();
    }

    /** The same ticket, cancelled two hours later. */
    static RecordedTicket cancelled(RecordedTicket recorded) {
        Ticket ticket = recorded.ticket();
        Stamp stamp = ticket.stamp();
        Stamp later =
                new Stamp(stamp.session(), stamp.instant().plusSeconds(7_200), stamp.businessDate(), stamp.offset());
        return new RecordedTicket(
                ticket,
                recorded.entry(),
                Optional.of(new Cancellation(ticket.id(), ticket.number(), "Wrong day", later)),
                recorded.privatePart());
    }

    static PrintableTicket original(RecordedTicket recorded) {
        return PrintableTicket.of(recorded, PrintableTicket.Edition.ORIGINAL);
    }

    private static CartLine line(String product, String quantity) {
        return CartLine.of(ProductId.of(product), new BigDecimal(quantity));
    }

    private static LineAttribute attribute(String name, String label, Visibility visibility, Printing printing) {
        return new LineAttribute(AttributeName.of(name), label, Presence.OPTIONAL, visibility, printing);
    }

    /** A shop with one tax. */
    private record Shop(String name, String currency, TaxTreatment treatment, TaxRule tax) {

        Money money(String amount) {
            return Money.of(Currency.getInstance(currency), amount);
        }

        Product product(String id, String productName, String price) {
            return Product.of(ProductId.of(id), productName, Price.fixed(money(price)))
                    .withTaxes(tax.code());
        }

        Product onTariff(String id, String productName) {
            return Product.of(ProductId.of(id), productName, Price.byTariff()).withTaxes(tax.code());
        }

        Cart cart(CartLine... lines) {
            return Cart.of(Currency.getInstance(currency), DAY, List.of(lines));
        }

        RecordedTicket ticket(Cart cart, String tendered, List<Product> products) {
            Quote priced = Pricer.price(cart, assortment(products), Situation.at(Instant.EPOCH))
                    .orThrow();
            Money total = priced.totals().total();
            Payment cash = new Payment(
                    PaymentMethodCode.of("CASH"),
                    "Cash",
                    money(tendered),
                    money(tendered).minus(total));
            Stamp stamp = new Stamp(
                    new Session(Till.parse("shop.example/harbour/till-1"), ActorId.of("ana"), SessionId.of("s1")),
                    Instant.parse("2026-11-20T14:05:00Z"),
                    DAY,
                    ZoneOffset.ofHours(-4));
            Ticket ticket = new Ticket(
                    TicketId.of("019a9f3c-1c80-7b6e-8f00-5d4c3b2a1908"),
                    new BusinessNumber(SeriesKey.of("main"), "", 1, "TT00000001"),
                    stamp,
                    profile(),
                    publicPart(priced),
                    new Settlement(total, List.of(cash)),
                    Optional.empty());
            Origin origin = Origin.of(stamp.session().till(), 0);
            Hash hash = Hash.parse("1d0d148f08".repeat(6) + "abcd");
            EntryRef entry = new EntryRef(origin, PrintedHash.of(origin, 7, hash));
            return new RecordedTicket(
                    ticket,
                    entry,
                    Optional.empty(),
                    Optional.of(new PrivatePart(SALT, Optional.empty(), privatePart(priced), List.of())));
        }

        private Assortment assortment(List<Product> products) {
            TaxMethod method = new TaxMethod(treatment, RoundingPlace.PER_RATE, Rounding.HALF_UP_CENT);
            return Assortment.of(new AssortmentDraft(
                            1, profile(), new TaxProfile(1, method, List.of(tax)), products, tariffs(products)))
                    .orThrow();
        }

        private List<Tariff> tariffs(List<Product> products) {
            List<TariffRow> rows = List.of(
                    row("adult", "18.00", "2.00"), row("car", "163.00", "17.00"), row("truck", "360.00", "40.00"));
            boolean ferry =
                    products.stream().anyMatch(product -> product.price().equals(Price.byTariff()));
            return ferry ? List.of(new Tariff(RouteId.of("dambai.dodoikope"), "Dambai - Dodoikope", rows)) : List.of();
        }

        private TariffRow row(String product, String rate, String levy) {
            Levy port = new Levy(LevyCode.of("port"), "Port levy", money(levy));
            return new TariffRow(ProductId.of(product), Validity.ALWAYS, money(rate), List.of(port));
        }

        private ShopProfile profile() {
            return new ShopProfile(
                    new Letterhead(name, List.of("Harbour Road 1", "Dambai"), "J-12345678-9"),
                    Currency.getInstance(currency),
                    ZoneId.of("America/Caracas"),
                    Locale.ENGLISH,
                    ShopRounding.of(Rounding.HALF_UP_CENT));
        }

        private static Quote publicPart(Quote priced) {
            return priced.withLines(priced.lines().stream()
                    .map(line -> line.withAttributes(line.attributes().stream()
                            .filter(a -> a.definition().visibility() == Visibility.PUBLIC)
                            .toList()))
                    .toList());
        }

        private static List<PrivateAttribute> privatePart(Quote priced) {
            List<PrivateAttribute> attributes = new ArrayList<>();
            for (int i = 0; i < priced.lines().size(); i++) {
                int number = i + 1;
                priced.lines().get(i).attributes().stream()
                        .filter(a -> a.definition().visibility() == Visibility.PRIVATE)
                        .map(a -> new PrivateAttribute(
                                number,
                                a.definition().name(),
                                a.definition().label(),
                                a.value(),
                                a.definition().printing()))
                        .forEach(attributes::add);
            }
            return attributes;
        }
    }
}
