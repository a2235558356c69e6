package io.counterfoil.benchmarks.pricing;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.AssortmentDraft;
import io.counterfoil.catalog.Discount;
import io.counterfoil.catalog.Letterhead;
import io.counterfoil.catalog.Price;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.ShopProfile;
import io.counterfoil.catalog.ShopRounding;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Rounding;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.PlanRow;
import io.counterfoil.plan.PlanZone;
import io.counterfoil.plan.PriceChange;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.plan.PriceStage;
import io.counterfoil.plan.RowName;
import io.counterfoil.plan.StageCode;
import io.counterfoil.plan.StageWindow;
import io.counterfoil.plan.ZoneCode;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.pricing.Pricer;
import io.counterfoil.pricing.Quote;
import io.counterfoil.pricing.Situation;
import io.counterfoil.tax.Levy;
import io.counterfoil.tax.LevyCode;
import io.counterfoil.tax.PercentTax;
import io.counterfoil.tax.RoundingPlace;
import io.counterfoil.tax.TaxCode;
import io.counterfoil.tax.TaxMethod;
import io.counterfoil.tax.TaxProfile;
import io.counterfoil.tax.TaxTreatment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** The shop in which the library prices an order: its rules, the cart, and the moment. */
record Shop(Assortment assortment, Cart cart, Situation situation) {
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final PlanId PLAN = PlanId.of("concert");
    private static final TaxCode TAX = TaxCode.of("vat");

    static Shop of(Order order, TaxTreatment treatment) {
        List<Order.Line> kinds = order.lines().stream().distinct().toList();
        TaxMethod method = new TaxMethod(treatment, RoundingPlace.PER_RATE, Rounding.HALF_UP_CENT);
        PercentTax tax = new PercentTax(TAX, "VAT", percent(order.tax()));
        AssortmentDraft draft = new AssortmentDraft(
                        1,
                        profile(),
                        new TaxProfile(1, method, List.of(tax)),
                        kinds.stream().map(Shop::product).toList(),
                        List.of())
                .withPlans(plan(kinds));
        Cart cart = Cart.of(
                        USD, TODAY, order.lines().stream().map(Shop::cartLine).toList())
                .with(Discount.of(percent(order.discount())));
        return new Shop(Assortment.of(draft).orThrow(), cart, Situation.at(NOW));
    }

    Quote price() {
        return Pricer.price(cart, assortment, situation).orThrow();
    }

    /** As typed: its names equal those of the shop, and are not the same objects. */
    private static CartLine cartLine(Order.Line line) {
        return CartLine.of(id(line), line.quantity()).at(Place.in(zone(line)).row(row(line)));
    }

    private static Product product(Order.Line line) {
        Levy levy = new Levy(LevyCode.of("house"), "House levy", usd(line.levy()));
        return Product.of(id(line), "Place", Price.byPlan(PLAN)).withTaxes(TAX).withLevies(levy);
    }

    private static PricePlan plan(List<Order.Line> kinds) {
        List<PlanZone> zones = kinds.stream()
                .map(line -> PlanZone.of(zone(line), "Zone")
                        .withBase(usd(line.base()))
                        .withRows(PlanRow.of(row(line), percent(line.row()))))
                .toList();
        PriceChange stage = PriceChange.of(percent(kinds.get(0).stage()));
        return PricePlan.builder(PLAN, "Concert")
                .zones(zones)
                .stages(List.of(PriceStage.of(StageCode.of("late"), "Late", StageWindow.ALWAYS, stage)))
                .build();
    }

    private static ProductId id(Order.Line line) {
        return ProductId.of("place-" + line.base());
    }

    private static ZoneCode zone(Order.Line line) {
        return ZoneCode.of("zone-" + line.base());
    }

    private static RowName row(Order.Line line) {
        return RowName.of("row" + line.row());
    }

    private static ShopProfile profile() {
        return new ShopProfile(
                new Letterhead("Shop", List.of(), ""),
                USD,
                ZoneId.of("UTC"),
                Locale.ENGLISH,
                ShopRounding.of(Rounding.HALF_UP_CENT));
    }

    private static Money usd(BigDecimal amount) {
        return Money.of(USD, amount);
    }

    private static Percent percent(BigDecimal fraction) {
        return new Percent(fraction.movePointRight(2));
    }
}
