package io.counterfoil.catalog;

import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.PlanZone;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.tax.RoundingPlace;
import io.counterfoil.tax.TaxCode;
import io.counterfoil.tax.TaxProfile;
import io.counterfoil.tax.TaxRule;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the faults of one product. */
final class ProductCheck {
    /** Members that every line of an input has: an attribute stands beside them and cannot have their names. */
    private static final Set<String> RESERVED =
            Set.of("product", "quantity", "discount", "unit_rate", "levy", "place", "holding");

    private final TaxProfile taxes;
    private final Map<PlanId, Integer> plans = new HashMap<>();
    private final Map<TaxCode, Integer> compound = new HashMap<>();
    private final AssortmentDraft draft;
    private final FieldPath planPath;
    private final Findings findings;

    ProductCheck(AssortmentDraft draft, FieldPath planPath, Findings findings) {
        this.taxes = draft.taxes();
        this.draft = draft;
        this.planPath = planPath;
        this.findings = findings;
        for (int i = 0; i < draft.plans().size(); i++) {
            plans.putIfAbsent(draft.plans().get(i).id(), i);
        }
        for (TaxRule rule : taxes.rules()) {
            if (rule.isCompound()) {
                compound.putIfAbsent(rule.code(), compound.size());
            }
        }
    }

    void run(Product product, FieldPath here) {
        findings.name(product.name(), here.at("name"));
        findings.name(product.shortName(), here.at("short_name"));
        product.price()
                .fold(
                        perUnit -> {
                            findings.amount(perUnit, here.at("price"));
                            return product;
                        },
                        () -> product,
                        byPlan -> {
                            checkPlanned(product, byPlan, here);
                            return product;
                        });
        checkTaxes(product.taxes(), here.at("taxes"));
        checkCompound(product.taxes(), here.at("taxes"));
        checkUnit(product, here.at("unit"));
        checkAttributes(product.attributes(), here.at("attributes"));
        new LevyCheck(findings).run(product.levies(), Product.MAX_LEVIES, here.at("levies"));
        product.stock().holdTime().ifPresent(time -> checkHoldTime(time, here.at("stock")));
    }

    private void checkHoldTime(Duration time, FieldPath here) {
        boolean isInRange = time.compareTo(Duration.ZERO) > 0 && time.compareTo(StockRule.MAX_HOLD_TIME) <= 0;
        if (!isInRange || !time.equals(Duration.ofMinutes(time.toMinutes()))) {
            findings.invalid(here.at("hold_minutes"), "whole minutes, 1 to " + StockRule.MAX_HOLD_TIME.toMinutes());
        }
    }

    private void checkPlanned(Product product, Price.ByPlan price, FieldPath here) {
        if (product.unit().scale() != 0) {
            findings.invalid(here.at("unit"), "a unit without decimals, as places are sold whole");
        }
        price.base().ifPresent(base -> findings.amount(base, here.at("price").at("base")));
        Integer index = plans.get(price.plan());
        if (index == null) {
            findings.add(RefusalCode.UNKNOWN_PLAN, here.at("price").at("plan"));
        } else if (price.base().isEmpty()) {
            checkZonesHaveBases(index, here.at("price").at("plan"));
        }
    }

    private void checkZonesHaveBases(int index, FieldPath here) {
        List<PlanZone> zones = draft.plans().get(index).zones();
        if (zones.isEmpty()) {
            findings.invalid(here, "a plan with zones, as the product has no base of its own");
        }
        IntStream.range(0, zones.size())
                .filter(i -> zones.get(i).base().isEmpty())
                .mapToObj(i -> planPath.index(index).at("zones").index(i))
                .findFirst()
                .ifPresent(zone -> findings.invalid(
                        here, "a plan whose zones have a base, as the product has none: " + zone + " has none"));
    }

    private void checkTaxes(List<TaxCode> codes, FieldPath here) {
        findings.atMost(Product.MAX_TAXES, codes, here);
        findings.distinct(codes, code -> code, here::index);
        for (int i = 0; i < codes.size(); i++) {
            if (taxes.history(codes.get(i)).isEmpty()) {
                findings.add(RefusalCode.TAX_UNKNOWN, here.index(i));
            }
        }
    }

    /**
     * A compound tax of a document is computed after all that it falls on, so no two products may name two of them in
     * different orders; that of the profile is asked for.
     */
    private void checkCompound(List<TaxCode> codes, FieldPath here) {
        int last = 0;
        for (int i = 0; i < codes.size(); i++) {
            Integer place = compound.get(codes.get(i));
            if (place != null && place < last) {
                findings.invalid(here.index(i), "before the compound taxes that the profile lists after it");
            }
            last = place == null ? last : Math.max(last, place);
        }
    }

    private void checkUnit(Product product, FieldPath here) {
        boolean isTaxedPerUnit = taxes.method().place() == RoundingPlace.PER_UNIT
                && !product.taxes().isEmpty();
        if (isTaxedPerUnit && product.unit().scale() > 0) {
            findings.invalid(here, "a unit without decimals, since tax is rounded per unit");
        }
    }

    private void checkAttributes(List<LineAttribute> attributes, FieldPath here) {
        findings.atMost(Product.MAX_ATTRIBUTES, attributes, here);
        findings.distinct(attributes, LineAttribute::name, i -> here.index(i).at("name"));
        for (int i = 0; i < attributes.size(); i++) {
            LineAttribute attribute = attributes.get(i);
            if (RESERVED.contains(attribute.name().value())) {
                findings.invalid(here.index(i).at("name"), "a name that no other member of a line has");
            }
            findings.name(attribute.label(), here.index(i).at("label"));
        }
    }
}
