package io.counterfoil.testkit.arbitrary;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.AttributeName;
import io.counterfoil.catalog.Discount;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.PromotionCode;
import io.counterfoil.catalog.RouteId;
import io.counterfoil.catalog.Tariff;
import io.counterfoil.catalog.VoucherCode;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlanZone;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.plan.RowName;
import io.counterfoil.plan.SeatName;
import io.counterfoil.plan.StageCode;
import io.counterfoil.plan.ZoneCode;
import io.counterfoil.pricing.AttributeValue;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.pricing.HeldUnits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What people and broken clients type: carts that a shop must refuse, or price if they happen to be right. */
final class Mistyped {
    private static final int MAX_LINES = 4;

    private final Assortment assortment;
    private final Currency ours;
    private final Currency foreign;

    Mistyped(Assortment assortment) {
        this.assortment = assortment;
        this.ours = assortment.shop().currency();
        this.foreign = Currency.getInstance(ours.getCurrencyCode().equals("EUR") ? "USD" : "EUR");
    }

    Arbitrary<Cart> carts() {
        Arbitrary<List<CartLine>> lines = lines().list().ofMaxSize(MAX_LINES);
        Arbitrary<LocalDate> dates =
                Arbitraries.of(LocalDate.of(2026, 1, 2), LocalDate.MIN, LocalDate.MAX, LocalDate.EPOCH);
        return Combinators.combine(Arbitraries.of(ours, ours, foreign), dates, lines, wholeChanges())
                .as((currency, date, some, change) -> change.apply(Cart.of(currency, date, some)));
    }

    private Arbitrary<CartLine> lines() {
        List<ProductId> products = new ArrayList<>();
        assortment.products().forEach(product -> products.add(product.id()));
        products.add(ProductId.of("nothing-of-the-kind"));
        return Combinators.combine(Arbitraries.of(products), quantities(), lineChanges())
                .as((product, quantity, change) -> change.apply(CartLine.of(product, quantity)));
    }

    private static Arbitrary<BigDecimal> quantities() {
        return Arbitraries.of(
                        "1",
                        "0",
                        "-1",
                        "0.5",
                        "1.0005",
                        "0.0001",
                        "999999999",
                        "1000000000",
                        "1E+30",
                        "1E-30",
                        "-0.000")
                .map(BigDecimal::new);
    }

    private Arbitrary<UnaryOperator<CartLine>> lineChanges() {
        AttributeName unknown = AttributeName.of("never_asked_for");
        Arbitrary<UnaryOperator<CartLine>> attributes = Arbitraries.of("", "X", "\u0007", "\u202e", "a".repeat(10_000))
                .map(text -> line -> line.with(unknown, AttributeValue.of(text)));
        return Arbitraries.oneOf(
                Arbitraries.just(UnaryOperator.identity()),
                discounts().map(discount -> line -> line.with(discount)),
                amounts().map(amount -> line -> line.claimingRate(amount)),
                amounts().map(amount -> line -> line.claimingLevy(amount)),
                Arbitraries.of(places()).map(place -> line -> line.at(place)),
                Arbitraries.just(line -> line.holding(HeldUnits.in(StageCode.of("never-began"), 1))),
                attributes);
    }

    private Arbitrary<UnaryOperator<Cart>> wholeChanges() {
        List<RouteId> routes = new ArrayList<>();
        assortment.tariffs().stream().map(Tariff::route).forEach(routes::add);
        routes.add(RouteId.of("nowhere"));
        return Arbitraries.oneOf(
                Arbitraries.just(UnaryOperator.identity()),
                Arbitraries.of(routes).map(route -> cart -> cart.onRoute(route)),
                discounts().map(discount -> cart -> cart.with(discount)),
                Arbitraries.just(cart -> cart.with(PromotionCode.of("NOT-ON-OFFER"))),
                Arbitraries.just(cart -> cart.with(VoucherCode.of("NEVER-ISSUED"))),
                amounts().map(amount -> cart -> cart.claimingTotal(amount)));
    }

    /** A zone that there is, which may want a row and a seat, and places that there are not. */
    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        places.add(Place.in(ZoneCode.of("no-such-zone")).row(RowName.of("Z")).seat(SeatName.of("99")));
        for (PricePlan plan : assortment.plans()) {
            for (PlanZone zone : plan.zones()) {
                places.add(Place.in(zone.code()));
                places.add(Place.in(zone.code()).row(RowName.of("Z")).seat(SeatName.of("99")));
            }
        }
        return places;
    }

    private Arbitrary<Discount> discounts() {
        return Arbitraries.oneOf(
                amounts().map(Discount::of),
                MoneyArbitraries.percents(-200, 200).map(Discount::of),
                Arbitraries.of("999999", "-999999", "0.00000001")
                        .map(Percent::of)
                        .map(Discount::of));
    }

    private Arbitrary<Money> amounts() {
        return Combinators.combine(
                        Arbitraries.of(ours, foreign),
                        Arbitraries.of(
                                0L, 1L, -1L, 10_000L, 1_000_000_000_000_000_000L - 1, 1 - 1_000_000_000_000_000_000L))
                .as(Money::ofMinor);
    }
}
