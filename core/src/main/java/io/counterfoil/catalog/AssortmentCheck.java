package io.counterfoil.catalog;

import io.counterfoil.plan.PricePlan;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.Refusals;
import io.counterfoil.tax.TaxProfile;
import io.counterfoil.tax.TaxRule;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.stream.IntStream;

/** Finds all faults of a draft. */
final class AssortmentCheck {
    private static final int SECONDS_PER_MINUTE = 60;

    private final AssortmentDraft draft;
    private final FieldPath at;
    private final Findings findings;

    AssortmentCheck(AssortmentDraft draft, FieldPath at) {
        this.draft = draft;
        this.at = at;
        this.findings = new Findings(draft.shop().currency());
    }

    Refusals run() {
        checkShop(draft.shop(), at.at("shop"));
        checkTaxes(draft.taxes(), at.at("taxes"));
        checkProducts(draft.products(), at.at("products"));
        checkTariffs(draft.tariffs(), at.at("tariffs"));
        checkPlans(draft.plans(), at.at("plans"));
        checkPromotions(draft.promotions(), at.at("promotions"));
        return findings.refusals();
    }

    private void checkShop(ShopProfile shop, FieldPath here) {
        findings.name(shop.name(), here.at("name"));
        List<String> lines = shop.headerLines();
        findings.atMost(Letterhead.MAX_LINES, lines, here.at("header_lines"));
        for (int i = 0; i < lines.size(); i++) {
            findings.text(lines.get(i), here.at("header_lines").index(i));
        }
        findings.text(shop.taxNumber(), here.at("tax_number"));
        if (!isWholeMinutes(shop.zone())) {
            findings.invalid(here.at("zone"), "a zone whose offset is whole minutes, such as America/Caracas");
        }
        checkDisplay(shop, here.at("display"));
        if (!Findings.isCounted(shop.currency())) {
            findings.invalid(here.at("currency"), Findings.COUNTED);
        } else {
            findings.rounding(shop.rounding(), here.at("rounding"));
            shop.roundings().cash().ifPresent(cash -> findings.rounding(cash, here.at("cash_rounding")));
        }
    }

    /** So that a total of this shop can be shown in the other currency. */
    private void checkDisplay(ShopProfile shop, FieldPath here) {
        shop.display().ifPresent(rate -> {
            if (!rate.knows(shop.currency())) {
                findings.invalid(here, "a rate between " + shop.currency().getCurrencyCode() + " and another currency");
            } else if (!Findings.isCounted(rate.other(shop.currency()))) {
                findings.invalid(here, Findings.COUNTED);
            }
        });
    }

    /** Documents say the offset as hours and minutes; every zone with a name has had such since 1972. */
    private static boolean isWholeMinutes(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        return !rules.isFixedOffset() || rules.getOffset(Instant.EPOCH).getTotalSeconds() % SECONDS_PER_MINUTE == 0;
    }

    private void checkTaxes(TaxProfile taxes, FieldPath here) {
        findings.rounding(taxes.method().rounding(), here.at("rounding"));
        List<TaxRule> rules = taxes.rules();
        findings.atMost(TaxProfile.MAX_RULES, rules, here.at("rules"));
        for (int i = 0; i < rules.size(); i++) {
            checkTax(rules.get(i), here.at("rules").index(i));
            checkHistory(rules, i, here.at("rules"));
        }
    }

    private void checkTax(TaxRule rule, FieldPath here) {
        findings.name(rule.name(), here.at("name"));
        rule.fold(new PerUnit()).ifPresent(perUnit -> findings.amount(perUnit, here.at("amount")));
    }

    /** Compares a rule with those before it; of several that it overlaps the first is named. */
    private void checkHistory(List<TaxRule> rules, int index, FieldPath here) {
        TaxRule rule = rules.get(index);
        IntStream.range(0, index)
                .filter(i -> rules.get(i).code().equals(rule.code()))
                .filter(i -> rules.get(i).validity().overlaps(rule.validity()))
                .findFirst()
                .ifPresent(i -> findings.add(
                        RefusalCode.PERIODS_OVERLAP,
                        here.index(index),
                        "other",
                        here.index(i).toString()));
    }

    private void checkProducts(List<Product> products, FieldPath here) {
        findings.atMost(Assortment.MAX_PRODUCTS, products, here);
        findings.distinct(products, Product::id, i -> here.index(i).at("id"));
        ProductCheck check = new ProductCheck(draft, at.at("plans"), findings);
        for (int i = 0; i < products.size(); i++) {
            check.run(products.get(i), here.index(i));
        }
    }

    private void checkTariffs(List<Tariff> tariffs, FieldPath here) {
        findings.atMost(Assortment.MAX_TARIFFS, tariffs, here);
        findings.distinct(tariffs, Tariff::route, i -> here.index(i).at("route"));
        TariffCheck check = new TariffCheck(draft.products(), findings);
        for (int i = 0; i < tariffs.size(); i++) {
            check.run(tariffs.get(i), here.index(i));
        }
    }

    private void checkPlans(List<PricePlan> plans, FieldPath here) {
        findings.atMost(Assortment.MAX_PLANS, plans, here);
        findings.distinct(plans, PricePlan::id, i -> here.index(i).at("id"));
        PlanCheck check = new PlanCheck(findings);
        for (int i = 0; i < plans.size(); i++) {
            check.run(plans.get(i), here.index(i));
        }
    }

    private void checkPromotions(List<Promotion> promotions, FieldPath here) {
        findings.atMost(Assortment.MAX_PROMOTIONS, promotions, here);
        findings.distinct(promotions, Promotion::code, i -> here.index(i).at("code"));
        PromotionCheck check = new PromotionCheck(draft, findings);
        for (int i = 0; i < promotions.size(); i++) {
            check.run(promotions.get(i), here.index(i));
        }
    }
}
