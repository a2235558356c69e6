package io.counterfoil.catalog;

import io.counterfoil.refusal.FieldPath;
import java.util.List;

/** Finds the faults of one promotion. */
final class PromotionCheck {
    private final ScopeCheck scopes;
    private final Findings findings;

    PromotionCheck(AssortmentDraft draft, Findings findings) {
        this.scopes = new ScopeCheck(draft, findings);
        this.findings = findings;
    }

    void run(Promotion promotion, FieldPath here) {
        findings.name(promotion.terms().name(), here.at("name"));
        promotion.fold(
                quantity -> {
                    check(quantity, here);
                    return promotion;
                },
                cheapest -> {
                    check(cheapest, here);
                    return promotion;
                },
                bundle -> {
                    check(bundle.parts(), here.at("parts"));
                    return promotion;
                });
    }

    private void check(QuantityDiscount quantity, FieldPath here) {
        scopes.run(quantity.scope(), here.at("scope"));
        findings.positive(quantity.atLeast(), here.at("at_least"));
        findings.discount(quantity.discount(), here.at("discount"));
    }

    private void check(CheapestFree cheapest, FieldPath here) {
        scopes.run(cheapest.scope(), here.at("scope"));
        if (cheapest.of() < 2) {
            findings.invalid(here.at("of"), "2 or more");
        }
        if (cheapest.free() < 1 || cheapest.free() >= cheapest.of()) {
            findings.invalid(here.at("free"), "1 or more and fewer than the set has");
        }
        findings.share(cheapest.percent(), here.at("percent"));
    }

    private void check(List<BundlePart> parts, FieldPath here) {
        if (parts.isEmpty()) {
            findings.invalid(here, "one product or more");
        }
        findings.atMost(Bundle.MAX_PARTS, parts, here);
        findings.distinct(parts, BundlePart::product, i -> here.index(i).at("product"));
        for (int i = 0; i < parts.size(); i++) {
            BundlePart part = parts.get(i);
            scopes.counted(part.product(), here.index(i).at("product"));
            findings.positive(part.units(), here.index(i).at("units"));
            findings.amount(part.perUnit(), here.index(i).at("price"));
        }
    }
}
