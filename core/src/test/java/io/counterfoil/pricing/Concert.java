package io.counterfoil.pricing;

import static io.counterfoil.pricing.Shops.usd;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.AssortmentDraft;
import io.counterfoil.catalog.Price;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.Promotion;
import io.counterfoil.money.Percent;
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
import io.counterfoil.plan.StagesLeft;
import io.counterfoil.plan.ZoneCode;
import io.counterfoil.tax.PercentTax;
import io.counterfoil.tax.TaxCode;
import io.counterfoil.tax.TaxProfile;
import java.time.Instant;
import java.util.List;

/**
 * A concert in November 2026: stalls at 100.00 with rows A (+20 %), B (0 %) and C (-25 %) and seats 1 (+10 %), 2 and 3 (-25 %),
 * lawn at 50.00. Early birds until the 20th at noon -20 %, the first 10 alone; then regular.
 */
final class Concert {
    static final PlanId PLAN = PlanId.of("concert");
    static final StageCode EARLY = StageCode.of("early");
    static final StageCode REGULAR = StageCode.of("regular");
    static final Instant BEFORE = Instant.parse("2026-11-01T00:00:00Z");
    static final Instant EARLY_ON = Instant.parse("2026-11-10T00:00:00Z");
    static final Instant REGULAR_ON = Instant.parse("2026-11-20T12:00:00Z");

    private Concert() {}

    static PricePlan.Builder plan() {
        return PricePlan.builder(PLAN, "Summer concert")
                .zones(List.of(stalls(), lawn()))
                .stages(List.of(early(), regular()));
    }

    static PlanZone stalls() {
        return PlanZone.of(ZoneCode.of("stalls"), "Stalls")
                .withBase(usd("100"))
                .withRows(row("A", "20"), row("B", "0"), row("C", "-25"))
                .withSeats(seat("1", "10"), seat("2", "0"), seat("3", "-25"));
    }

    static PlanZone lawn() {
        return PlanZone.of(ZoneCode.of("lawn"), "Lawn").withBase(usd("50"));
    }

    static PriceStage early() {
        return PriceStage.of(
                        EARLY, "Early bird", new StageWindow(EARLY_ON, REGULAR_ON), PriceChange.of(Percent.of("-20")))
                .limitedTo(10);
    }

    static PriceStage regular() {
        return PriceStage.of(REGULAR, "Regular", StageWindow.from(REGULAR_ON), PriceChange.of(Percent.of("15")));
    }

    static PlanRow row(String name, String percent) {
        return PlanRow.of(RowName.of(name), Percent.of(percent));
    }

    static PlanSeat seat(String name, String percent) {
        return new PlanSeat(SeatName.of(name), Percent.of(percent));
    }

    /** Adults at the price of the zone, children at 40.00 before the plan, both taxed with 16 %. */
    static Assortment assortment(PricePlan plan, Promotion... promotions) {
        PercentTax tax = new PercentTax(TaxCode.of("vat"), "VAT", Percent.of("16"));
        Product adult = Product.of(ProductId.of("adult"), "Adult", Price.byPlan(plan.id()))
                .withTaxes(tax.code());
        Product child = Product.of(ProductId.of("child"), "Child", Price.byPlan(plan.id(), usd("40")))
                .withTaxes(tax.code());
        Product programme = Product.of(ProductId.of("programme"), "Programme", Price.fixed(usd("5")))
                .withTaxes(tax.code());
        TaxProfile taxes = new TaxProfile(1, Shops.ADDED, List.of(tax));
        return Assortment.of(new AssortmentDraft(1, Shops.profile(), taxes, List.of(adult, child, programme), List.of())
                        .withPlans(plan)
                        .withPromotions(promotions))
                .orThrow();
    }

    static Place lawnPlace() {
        return Place.in(ZoneCode.of("lawn"));
    }

    static Place stallsPlace(String row, String seat) {
        return Place.in(ZoneCode.of("stalls")).row(RowName.of(row)).seat(SeatName.of(seat));
    }

    static Situation at(Instant instant) {
        return Situation.at(instant);
    }

    /** While early birds are sold, so many are left. */
    static Situation early(long left) {
        return Situation.at(EARLY_ON).with(StagesLeft.NONE.with(PLAN, EARLY, left));
    }
}
