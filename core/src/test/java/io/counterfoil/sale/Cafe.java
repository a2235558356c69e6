package io.counterfoil.sale;

import io.counterfoil.BoxOffice;
import io.counterfoil.audit.AuditReport;
import io.counterfoil.audit.Pins;
import io.counterfoil.calendar.Validity;
import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.AssortmentDraft;
import io.counterfoil.catalog.AttributeName;
import io.counterfoil.catalog.Letterhead;
import io.counterfoil.catalog.LineAttribute;
import io.counterfoil.catalog.Presence;
import io.counterfoil.catalog.Price;
import io.counterfoil.catalog.Printing;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.RouteId;
import io.counterfoil.catalog.ShopProfile;
import io.counterfoil.catalog.ShopRounding;
import io.counterfoil.catalog.Tariff;
import io.counterfoil.catalog.TariffRow;
import io.counterfoil.catalog.Visibility;
import io.counterfoil.ledger.Ed25519Signer;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.TillSafe;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Rounding;
import io.counterfoil.payment.PaymentMethod;
import io.counterfoil.payment.PaymentMethodCode;
import io.counterfoil.payment.PaymentTrait;
import io.counterfoil.payment.Tender;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.series.SeriesReset;
import io.counterfoil.series.SeriesRule;
import io.counterfoil.shop.ActorId;
import io.counterfoil.shop.HostAttributes;
import io.counterfoil.shop.Permission;
import io.counterfoil.shop.Session;
import io.counterfoil.shop.SessionId;
import io.counterfoil.shop.Till;
import io.counterfoil.tax.Levy;
import io.counterfoil.tax.LevyCode;
import io.counterfoil.tax.PercentTax;
import io.counterfoil.tax.RoundingPlace;
import io.counterfoil.tax.TaxCode;
import io.counterfoil.tax.TaxMethod;
import io.counterfoil.tax.TaxProfile;
import io.counterfoil.tax.TaxTreatment;
import io.counterfoil.testkit.InMemoryHighWaterMark;
import io.counterfoil.testkit.InMemoryStore;
import io.counterfoil.testkit.SettableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** A café at a jetty that also sells passages, with everything that comes in from outside in the hand of the test. */
public final class Cafe {

    public static final Currency USD = Currency.getInstance("USD");
    public static final Till TILL = Till.parse("cafe.example/plaza/till-1");
    public static final Till SECOND_TILL = Till.parse("cafe.example/plaza/till-2");
    public static final RouteId CROSSING = RouteId.of("north");
    public static final AttributeName VEHICLE = AttributeName.of("vehicle_number");

    public final InMemoryStore store = new InMemoryStore();
    public final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:00.250Z"));
    public final InMemoryHighWaterMark marks = new InMemoryHighWaterMark();
    public final Set<Permission> denied = new HashSet<>();
    public final BoxOffice office;

    private final Random random = new Random(42);

    public Cafe() {
        office = BoxOffice.over(
                store, new Surroundings(clock, this::bytes, (session, permission) -> !denied.contains(permission)));
    }

    /** A café whose first till is open. */
    public static Cafe open() {
        Cafe cafe = new Cafe();
        cafe.desk(TILL).opening().open(setup()).orThrow();
        return cafe;
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    public Desk desk() {
        return desk(TILL);
    }

    public Desk desk(Till till) {
        return office.desk(new Session(till, ActorId.of("ana"), SessionId.of("morning")), safe(till));
    }

    /** Somebody whom the host sees at that address. */
    Deed.Post seenFrom(String address) {
        Session session = new Session(TILL, ActorId.of("ana"), SessionId.of("morning"));
        return new Deed.Post(office, session.withHost(HostAttributes.of(address, "Kiosk/4.1 (gate 2)")), safe(TILL));
    }

    /** Somebody of whom the host tells nothing. */
    Deed.Post seen() {
        return new Deed.Post(office, new Session(TILL, ActorId.of("ana"), SessionId.of("morning")), safe(TILL));
    }

    public TillSafe safe(Till till) {
        byte[] seed = new byte[Ed25519Signer.SEED_LENGTH];
        seed[0] = (byte) till.toString().hashCode();
        Ed25519Signer signer = Ed25519Signer.ofSeed(seed);
        return new TillSafe(Enrolment.of(Origin.of(till, 0), signer.publicKey()), signer, marks);
    }

    /** What an auditor who pinned the first till finds. */
    public AuditReport audit() {
        return office.audit(TILL.tenant())
                .audit(new Pins(List.of(safe(TILL).enrolment()), marks, List.of()))
                .get(0);
    }

    public static ShopSetup setup() {
        return setup(new SeriesRule("TT", 8, SeriesReset.NEVER));
    }

    public static ShopSetup setup(SeriesRule numbering) {
        return new ShopSetup(
                assortment("50.00"),
                List.of(
                        method("CASH", PaymentTrait.GIVES_CHANGE),
                        method("CARD", PaymentTrait.ELECTRONIC),
                        method("TRANSFER", PaymentTrait.NEEDS_REFERENCE)),
                numbering);
    }

    /** Coffee at the given price and croissant 35.00, both at 16 %, and the passages of the ferry. */
    public static Assortment assortment(String coffeePrice) {
        TaxCode vat = TaxCode.of("vat");
        Product coffee = Product.of(ProductId.of("coffee"), "Coffee", Price.fixed(usd(coffeePrice)))
                .withTaxes(vat);
        Product croissant = Product.of(ProductId.of("croissant"), "Croissant", Price.fixed(usd("35.00")))
                .withTaxes(vat);
        Product water = Product.of(ProductId.of("water"), "Tap water", Price.fixed(usd("0.00")));
        Product adult = Product.of(ProductId.of("adult"), "Adult", Price.byTariff());
        Product car = Product.of(ProductId.of("car"), "Car", Price.byTariff())
                .withAttributes(
                        new LineAttribute(VEHICLE, "Vehicle", Presence.REQUIRED, Visibility.PRIVATE, Printing.PRINTED));
        ShopProfile shop = new ShopProfile(
                new Letterhead("Café Plaza", List.of("Plaza Mayor 1"), "J-12345678-9"),
                USD,
                ZoneId.of("America/Caracas"),
                Locale.ENGLISH,
                ShopRounding.of(Rounding.HALF_UP_CENT));
        TaxProfile taxes = new TaxProfile(
                1,
                new TaxMethod(TaxTreatment.EXCLUSIVE, RoundingPlace.PER_RATE, Rounding.HALF_UP_CENT),
                List.of(new PercentTax(vat, "VAT", Percent.of("16"))));
        Tariff tariff =
                new Tariff(CROSSING, "North shore", List.of(row(adult.id(), "18", "2"), row(car.id(), "163", "17")));
        return Assortment.of(new AssortmentDraft(
                        1, shop, taxes, List.of(coffee, croissant, water, adult, car), List.of(tariff)))
                .orThrow();
    }

    private static TariffRow row(ProductId product, String rate, String levy) {
        return new TariffRow(
                product,
                Validity.from(LocalDate.of(2026, 1, 1)),
                usd(rate),
                List.of(new Levy(LevyCode.of("port"), "Port levy", usd(levy))));
    }

    private static PaymentMethod method(String code, PaymentTrait trait) {
        return new PaymentMethod(PaymentMethodCode.of(code), code.toLowerCase(Locale.ROOT), EnumSet.of(trait));
    }

    public static Cart cart(CartLine... lines) {
        return Cart.of(USD, LocalDate.of(2026, 11, 20), Arrays.asList(lines));
    }

    public static CartLine line(String product, long quantity) {
        return CartLine.of(ProductId.of(product), quantity);
    }

    /** 2 coffees and a croissant, 156.60, paid with 200.00 in cash. */
    public static SaleRequest breakfast() {
        return SaleRequest.of(cart(line("coffee", 2), line("croissant", 1)), cash("200.00"));
    }

    public static Tender cash(String amount) {
        return Tender.of("CASH", usd(amount));
    }

    public static Money usd(String amount) {
        return Money.of(USD, amount);
    }

    public static List<String> refusals(Outcome<?> outcome) {
        return outcome.fold(
                value -> List.<String>of(),
                refused -> refused.stream().map(Refusal::toString).toList());
    }
}
