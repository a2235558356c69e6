package io.counterfoil.ticket;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.money.Percent;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.RefusedException;
import io.counterfoil.tax.Exemption;
import io.counterfoil.tax.PercentTax;
import io.counterfoil.tax.TaxCode;
import io.counterfoil.tax.TaxRule;
import io.counterfoil.tax.TaxTotal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tax table of a document, by which its lines name their rules. */
final class TaxDocument {

    /** The fewest decimals of a rate in a document. */
    private static final int MIN_RATE_SCALE = 2;

    private final Map<TaxCode, TaxRule> rules;

    private TaxDocument(Map<TaxCode, TaxRule> rules) {
        this.rules = rules;
    }

    static CanonicalObject of(TaxTotal total) {
        CanonicalObject.Builder row = CanonicalObject.builder()
                .put("code", total.rule().code().value())
                .put("name", total.rule().name())
                .put("base", total.base().toPlainString())
                .put("amount", total.amount().toPlainString());
        return total.rule()
                .fold(
                        percent -> row.put("kind", "PERCENT").put("rate", rate(percent.rate())),
                        exemption -> row.put("kind", "EXEMPT"))
                .build();
    }

    static TaxDocument read(List<CanonicalObject> table) {
        Map<TaxCode, TaxRule> rules = new HashMap<>();
        for (CanonicalObject row : table) {
            TaxCode code = TaxCode.of(row.string("code"));
            rules.put(
                    code,
                    row.findString("rate")
                            .<TaxRule>map(rate -> new PercentTax(code, row.string("name"), Percent.of(rate)))
                            .orElseGet(() -> new Exemption(code, row.string("name"))));
        }
        return new TaxDocument(rules);
    }

    TaxRule rule(String code) {
        TaxRule rule = rules.get(TaxCode.of(code));
        if (rule == null) {
            throw new RefusedException(List.of(Refusal.of(RefusalCode.MEMBER_MISSING, FieldPath.of("taxes"))));
        }
        return rule;
    }

    private static String rate(Percent rate) {
        return rate.value()
                .setScale(Math.max(MIN_RATE_SCALE, rate.value().scale()))
                .toPlainString();
    }
}
