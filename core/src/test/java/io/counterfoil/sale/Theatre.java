package io.counterfoil.sale;

import static io.counterfoil.sale.Cafe.usd;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.AssortmentDraft;
import io.counterfoil.catalog.LineAttribute;
import io.counterfoil.catalog.Presence;
import io.counterfoil.catalog.Price;
import io.counterfoil.catalog.Printing;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.StockRule;
import io.counterfoil.catalog.Visibility;
import io.counterfoil.money.Percent;
import io.counterfoil.money.QuantityUnit;
import io.counterfoil.money.Rounding;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.PlanRow;
import io.counterfoil.plan.PlanSeat;
import io.counterfoil.plan.PlanZone;
import io.counterfoil.plan.PriceChange;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.plan.PriceStage;
import io.counterfoil.plan.RowName;
import io.counterfoil.plan.SeatName;
import io.counterfoil.plan.StageCode;
import io.counterfoil.plan.StageWindow;
import io.counterfoil.plan.ZoneCode;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.tax.RoundingPlace;
import io.counterfoil.tax.TaxMethod;
import io.counterfoil.tax.TaxProfile;
import io.counterfoil.tax.TaxTreatment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A house of the café's owner. Stalls at 80.00, rows A and B of six; tables T1 and T2 of four at 60.00, sold whole; a lawn at 40.00. The
 * first eight tickets before December are a quarter off. Posters are counted, cheese by weight too, and bookings are held for 45 minutes.
 */
final class Theatre {

    static final PlanId CONCERT = PlanId.of("concert");
    static final StageCode EARLY = StageCode.of("early");
    static final ProductId ENTRY = ProductId.of("entry");
    static final ProductId POSTER = ProductId.of("poster");
    static final ProductId CHEESE = ProductId.of("cheese");
    static final ProductId BOOKING = ProductId.of("booking");
    static final int EARLY_LIMIT = 8;

    private static final Instant DECEMBER = Instant.parse("2026-12-01T04:00:00Z");

    private Theatre() {}

    static Cafe open() {
        Cafe cafe = new Cafe();
        cafe.desk().opening().open(setup()).orThrow();
        return cafe;
    }

    static Place lawn() {
        return Place.in(ZoneCode.of("lawn"));
    }

    static Place stalls(String row, int seat) {
        return seat("stalls", row, seat);
    }

    static Place table(String table, int seat) {
        return seat("tables", table, seat);
    }

    private static Place seat(String zone, String row, int seat) {
        return Place.in(ZoneCode.of(zone)).row(RowName.of(row)).seat(SeatName.of(Integer.toString(seat)));
    }

    static CartLine entry(Place place) {
        return entry(place, 1);
    }

    static CartLine entry(Place place, long units) {
        return CartLine.of(ENTRY, units).at(place);
    }

    static ShopSetup setup() {
        return new ShopSetup(
                assortment(), Cafe.setup().paymentMethods(), Cafe.setup().numbering());
    }

    private static Assortment assortment() {
        List<Product> products = List.of(
                Product.of(ENTRY, "Entry", Price.byPlan(CONCERT)),
                Product.of(POSTER, "Poster", Price.fixed(usd("10.00"))).withStock(StockRule.COUNTED),
                Product.of(CHEESE, "Cheese", Price.fixed(usd("20.00")))
                        .withUnit(QuantityUnit.KILOGRAM)
                        .withStock(StockRule.COUNTED),
                Product.of(ProductId.of("coffee"), "Coffee", Price.fixed(usd("5.00"))),
                Product.of(BOOKING, "Booking", Price.fixed(usd("30.00")))
                        .withStock(StockRule.UNCOUNTED.heldFor(Duration.ofMinutes(45)))
                        .withAttributes(new LineAttribute(
                                Cafe.VEHICLE, "Vehicle", Presence.REQUIRED, Visibility.PRIVATE, Printing.PRINTED)));
        TaxMethod method = new TaxMethod(TaxTreatment.EXCLUSIVE, RoundingPlace.PER_RATE, Rounding.HALF_UP_CENT);
        return Assortment.of(new AssortmentDraft(
                                1,
                                Cafe.assortment("50.00").shop(),
                                new TaxProfile(1, method, List.of()),
                                products,
                                List.of())
                        .withPlans(plan()))
                .orThrow();
    }

    private static PricePlan plan() {
        return PricePlan.builder(CONCERT, "Concert")
                .zones(List.of(
                        zone("stalls", "80.00", 6, "A", "B"),
                        zone("tables", "60.00", 4, "T1", "T2").withWholeRows(),
                        PlanZone.of(ZoneCode.of("lawn"), "Lawn").withBase(usd("40.00"))))
                .stages(List.of(
                        PriceStage.of(EARLY, "Early", StageWindow.until(DECEMBER), PriceChange.of(Percent.of("-25")))
                                .limitedTo(EARLY_LIMIT),
                        PriceStage.of(
                                StageCode.of("regular"), "Regular", StageWindow.from(DECEMBER), PriceChange.NONE)))
                .build();
    }

    private static PlanZone zone(String code, String base, int seats, String... rows) {
        return PlanZone.of(ZoneCode.of(code), code)
                .withBase(usd(base))
                .withRows(List.of(rows).stream()
                        .map(row -> PlanRow.of(RowName.of(row)))
                        .toArray(PlanRow[]::new))
                .withSeats(IntStream.rangeClosed(1, seats)
                        .mapToObj(seat -> PlanSeat.of(SeatName.of(Integer.toString(seat))))
                        .toArray(PlanSeat[]::new));
    }
}
