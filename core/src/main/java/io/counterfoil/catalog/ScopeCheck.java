package io.counterfoil.catalog;

import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.RefusalCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds products and plans that an assortment does not have. */
final class ScopeCheck {
    private final Map<ProductId, Product> products = new HashMap<>();
    private final Set<PlanId> plans;
    private final Findings findings;

    ScopeCheck(AssortmentDraft draft, Findings findings) {
        draft.products().forEach(product -> products.putIfAbsent(product.id(), product));
        this.plans = draft.plans().stream().map(PricePlan::id).collect(Collectors.toSet());
        this.findings = findings;
    }

    void run(PromotionScope scope, FieldPath here) {
        findings.atMost(PromotionScope.MAX_PRODUCTS, scope.products(), here.at("products"));
        findings.atMost(PromotionScope.MAX_PLANS, scope.plans(), here.at("plans"));
        each(scope.products(), products.keySet(), RefusalCode.UNKNOWN_PRODUCT, here.at("products"));
        each(scope.plans(), plans, RefusalCode.UNKNOWN_PLAN, here.at("plans"));
    }

    private <K> void each(List<K> named, Set<K> known, RefusalCode code, FieldPath here) {
        findings.distinct(named, Function.identity(), here::index);
        for (int i = 0; i < named.size(); i++) {
            if (!known.contains(named.get(i))) {
                findings.add(code, here.index(i));
            }
        }
    }

    /** A product of a set, which is counted and never weighed. */
    void counted(ProductId id, FieldPath here) {
        Product product = products.get(id);
        if (product == null) {
            findings.add(RefusalCode.UNKNOWN_PRODUCT, here);
        } else if (product.unit().scale() != 0) {
            findings.invalid(here, "a product whose unit has no decimals");
        }
    }
}
