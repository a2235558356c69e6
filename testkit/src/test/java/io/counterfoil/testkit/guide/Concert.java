package io.counterfoil.testkit.guide;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.AssortmentDraft;
import io.counterfoil.catalog.Letterhead;
import io.counterfoil.catalog.Price;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.ShopProfile;
import io.counterfoil.catalog.ShopRounding;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Rounding;
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
import io.counterfoil.tax.PercentTax;
import io.counterfoil.tax.RoundingPlace;
import io.counterfoil.tax.TaxCode;
import io.counterfoil.tax.TaxMethod;
import io.counterfoil.tax.TaxProfile;
import io.counterfoil.tax.TaxTreatment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** An evening of numbered stalls and a free balcony, cheaper for the first 40 until February, with 16 % on top. */
final class Concert {
    private static final Currency USD = Currency.getInstance("USD");
    private static final TaxCode VAT = TaxCode.of("vat16");
    private static final PlanId EVENING = PlanId.of("evening");

    private Concert() {}

    static Assortment assortment() {
        TaxProfile taxes = new TaxProfile(
                1,
                new TaxMethod(TaxTreatment.EXCLUSIVE, RoundingPlace.PER_RATE, Rounding.HALF_UP_CENT),
                List.of(new PercentTax(VAT, "VAT", Percent.of("16"))));
        Product place = Product.of(ProductId.of("place"), "Place", Price.byPlan(EVENING))
                .withTaxes(VAT);
        Product programme = Product.of(ProductId.of("programme"), "Programme", Price.fixed(usd("4.50")))
                .withTaxes(VAT);
        return Assortment.of(new AssortmentDraft(1, shop(), taxes, List.of(place, programme), List.of())
                        .withPlans(evening()))
                .orThrow();
    }

    private static ShopProfile shop() {
        return new ShopProfile(
                new Letterhead("Concert Hall", List.of(), ""),
                USD,
                ZoneId.of("America/Caracas"),
                Locale.ENGLISH,
                ShopRounding.of(Rounding.HALF_UP_CENT));
    }

    private static PricePlan evening() {
        PlanZone stalls = PlanZone.of(ZoneCode.of("stalls"), "Stalls")
                .withBase(usd("83.33"))
                .withRows(PlanRow.of(RowName.of("A"), Percent.of("20")), PlanRow.of(RowName.of("B")))
                .withSeats(PlanSeat.of(SeatName.of("1")), PlanSeat.of(SeatName.of("2")));
        PlanZone balcony = PlanZone.of(ZoneCode.of("balcony"), "Balcony").withBase(usd("45.50"));
        PriceStage early = PriceStage.of(
                        StageCode.of("early"),
                        "Early birds",
                        StageWindow.until(Instant.parse("2026-02-01T04:00:00Z")),
                        PriceChange.of(Percent.of("-15")))
                .limitedTo(40);
        PriceStage regular = PriceStage.of(
                StageCode.of("regular"),
                "Regular",
                StageWindow.from(Instant.parse("2026-02-01T04:00:00Z")),
                PriceChange.NONE);
        return PricePlan.builder(EVENING, "Evening")
                .zones(List.of(stalls, balcony))
                .stages(List.of(early, regular))
                .build();
    }

    private static Money usd(String amount) {
        return Money.of(USD, amount);
    }
}
