package io.counterfoil.testkit.law;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.AssortmentDraft;
import io.counterfoil.money.Percent;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.pricing.Quote;
import io.counterfoil.tax.TaxProfile;
import io.counterfoil.tax.TaxRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A shop that is like another but for one percentage, which is higher.
 *
 * @param what such as {@code vat16 raised by 1 %}
 * @param draft the whole shop
 */
record RaisedPercent(String what, AssortmentDraft draft) {

    /** One of the percentages that decide prices, as the sample picks it; none where there is none. */
    static Optional<RaisedPercent> of(Assortment assortment, Sample sample) {
        Percent by = sample.percent();
        List<RaisedPercent> all = new ArrayList<>();
        for (TaxRule rule : assortment.taxes().rules()) {
            rule.fold(new HigherTax(by)).ifPresent(higher -> all.add(of(assortment.draft(), rule, higher)));
        }
        for (PricePlan plan : assortment.plans()) {
            for (HigherPlan higher : HigherPlan.values()) {
                all.add(of(assortment.draft(), plan, higher, by));
            }
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(sample.picked(all));
    }

    private static RaisedPercent of(AssortmentDraft draft, TaxRule rule, TaxRule higher) {
        TaxProfile taxes = draft.taxes();
        List<TaxRule> rules = taxes.rules().stream()
                .map(other -> other.equals(rule) ? higher : other)
                .toList();
        return new RaisedPercent(
                "a higher " + rule.code(),
                new AssortmentDraft(
                        draft.version(),
                        draft.shop(),
                        new TaxProfile(taxes.version(), taxes.method(), rules),
                        draft.products(),
                        draft.tariffs(),
                        draft.plans(),
                        draft.promotions()));
    }

    private static RaisedPercent of(AssortmentDraft draft, PricePlan plan, HigherPlan higher, Percent by) {
        PricePlan raised = higher.of(plan, by);
        return new RaisedPercent(
                "higher " + higher.what() + " of " + plan.id(),
                draft.withPlans(draft.plans().stream()
                        .map(other -> other.equals(plan) ? raised : other)
                        .toArray(PricePlan[]::new)));
    }

    /** The total under the higher percentage is no lower. Of sets and discounts the law says nothing. */
    Finding compare(Trial trial, Quote quote) {
        Optional<Quote> dearer = Assortment.of(draft)
                .flatMap(raised -> trial.engine()
                        .price(trial.cart(), raised, trial.sample().situation()))
                .fold(Optional::of, refusals -> Optional.empty());
        return dearer.filter(higher -> isUndiscounted(quote) && isUndiscounted(higher))
                .map(higher -> Finding.atLeast(
                        "total with " + what,
                        quote.totals().total(),
                        higher.totals().total()))
                .orElse(Finding.SILENT);
    }

    private static boolean isUndiscounted(Quote quote) {
        return quote.totals().discount().isZero();
    }
}
