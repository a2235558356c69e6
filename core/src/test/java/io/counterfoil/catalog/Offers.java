package io.counterfoil.catalog;

import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.QuantityUnit;
import io.counterfoil.money.Rounding;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.PlanZone;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.plan.ZoneCode;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.tax.RoundingPlace;
import io.counterfoil.tax.TaxMethod;
import io.counterfoil.tax.TaxProfile;
import io.counterfoil.tax.TaxTreatment;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** A house that sells seats by plan, and coffee by the cup and by the kilogram. */
final class Offers {
    static final Currency USD = Currency.getInstance("USD");
    static final PlanId CONCERT = PlanId.of("concert");
    static final ZoneCode STALLS = ZoneCode.of("stalls");
    static final Product SEAT = Product.of(ProductId.of("seat"), "Seat", Price.byPlan(CONCERT));
    static final Product COFFEE = Product.of(ProductId.of("coffee"), "Coffee", Price.fixed(usd("3")));
    static final Product BEANS =
            Product.of(ProductId.of("beans"), "Beans", Price.fixed(usd("20"))).withUnit(QuantityUnit.KILOGRAM);

    private Offers() {}

    static Money usd(String amount) {
        return Money.of(USD, amount);
    }

    static Money eur(String amount) {
        return Money.of(Currency.getInstance("EUR"), amount);
    }

    static Discount percent(String percent) {
        return Discount.of(Percent.of(percent));
    }

    static PricePlan.Builder concert() {
        return PricePlan.builder(CONCERT, "Concert")
                .zones(List.of(PlanZone.of(STALLS, "Stalls").withBase(usd("100"))));
    }

    static ShopProfile shop() {
        return new ShopProfile(
                new Letterhead("House", List.of(), ""),
                USD,
                ZoneId.of("UTC"),
                Locale.ENGLISH,
                ShopRounding.of(Rounding.HALF_UP_CENT));
    }

    static AssortmentDraft draft(ShopProfile shop) {
        TaxMethod method = new TaxMethod(TaxTreatment.EXCLUSIVE, RoundingPlace.PER_RATE, Rounding.HALF_UP_CENT);
        return new AssortmentDraft(
                        1, shop, new TaxProfile(1, method, List.of()), List.of(SEAT, COFFEE, BEANS), List.of())
                .withPlans(concert().build());
    }

    static AssortmentDraft draft() {
        return draft(shop());
    }

    static AssortmentDraft draft(Promotion... promotions) {
        return draft().withPromotions(promotions);
    }

    static PromotionTerms terms(String code) {
        return PromotionTerms.of(PromotionCode.of(code), "Promotion " + code);
    }

    /** The faults as text, or nothing. */
    static List<String> faults(AssortmentDraft draft) {
        return Assortment.of(draft).<List<Refusal>>fold(accepted -> List.of(), refused -> refused).stream()
                .map(Refusal::toString)
                .toList();
    }
}
