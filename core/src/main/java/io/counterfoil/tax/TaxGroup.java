package io.counterfoil.tax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines whose taxes are rounded together, like those of one line. What the group owes is settled first and then spread over its
 * lines, so that however these are cut changes nothing for any other line and no total.
 */
final class TaxGroup {
    final LineTaxes taxes;
    private final LineTaxes[] lines;

    private TaxGroup(LineTaxes taxes, LineTaxes... lines) {
        this.taxes = taxes;
        this.lines = lines;
    }

    /** Every line for itself. */
    static TaxGroup[] each(LineTaxes[] lines) {
        TaxGroup[] groups = new TaxGroup[lines.length];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = new TaxGroup(lines[i], lines[i]);
        }
        return groups;
    }

    /** All taxed lines of the same taxes together, the dearest group first. */
    static TaxGroup[] ofSameTaxes(TaxTreatment treatment, LineTaxes[] lines) {
        Map<TaxMix, List<LineTaxes>> byMix = new LinkedHashMap<>();
        for (LineTaxes line : lines) {
            if (line.amounts.length > 0) {
                byMix.computeIfAbsent(line.mix, mix -> new ArrayList<>()).add(line);
            }
        }
        return byMix.values().stream()
                .map(some -> together(treatment, some))
                .sorted((one, other) -> LineTaxes.compareDearestFirst(one.taxes, other.taxes))
                .toArray(TaxGroup[]::new);
    }

    private static TaxGroup together(TaxTreatment treatment, List<LineTaxes> lines) {
        LineTaxes first = lines.get(0);
        if (lines.size() == 1) {
            return new TaxGroup(first, first);
        }
        TaxMeasure sum = lines.stream()
                .map(line -> line.measure)
                .reduce((one, other) -> one.plus(other, first.currency))
                .orElseThrow();
        return new TaxGroup(LineTaxes.of(treatment, first.currency, sum, first.mix), lines.toArray(LineTaxes[]::new));
    }

    /** Gives its lines what it owes of a tax, which was spread over all groups that owe it. */
    void spread(TaxRule rule, long whole, TaxShares all) {
        if (lines.length > 1) {
            long owed = taxes.amounts[taxes.mix.indexOf(rule)];
            give(rule, lines, TaxShares.of(rule, lines).spreadWithin(whole, all, owed));
        }
    }

    /** Gives each its part of a tax; what one has no room for goes to the first that has. */
    static void give(TaxRule rule, LineTaxes[] owing, long[] parts) {
        long over = 0;
        for (int i = 0; i < parts.length; i++) {
            over += owing[i].take(owing[i].mix.indexOf(rule), parts[i]);
        }
        for (int i = 0; i < owing.length && over != 0; i++) {
            over = owing[i].take(owing[i].mix.indexOf(rule), over);
        }
    }
}
