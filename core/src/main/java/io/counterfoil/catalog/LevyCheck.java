package io.counterfoil.catalog;

import io.counterfoil.refusal.FieldPath;
import io.counterfoil.tax.Levy;
import java.util.List;

/** Finds the faults of the levies of a product or a tariff row. */
final class LevyCheck {
    private final Findings findings;

    LevyCheck(Findings findings) {
        this.findings = findings;
    }

    void run(List<Levy> levies, int limit, FieldPath here) {
        findings.atMost(limit, levies, here);
        findings.distinct(levies, Levy::code, i -> here.index(i).at("code"));
        for (int i = 0; i < levies.size(); i++) {
            findings.name(levies.get(i).name(), here.index(i).at("name"));
            findings.amount(levies.get(i).perUnit(), here.index(i).at("amount"));
        }
    }
}
