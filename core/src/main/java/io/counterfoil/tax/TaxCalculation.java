package io.counterfoil.tax;

import io.counterfoil.money.Factor;
import io.counterfoil.money.MinorUnits;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;

/**
 * The arithmetic of one document: tax by tax, first what each line owes alone, then what it owes by the place of rounding.
 */
final class TaxCalculation {
    private final TaxMethod method;
    private final List<? extends Taxable> lines;
    private final Currency currency;
    private final TaxOrder order;
    private final LineTaxes[] own;
    private final LineTaxes[] owed;
    private final TaxGroup[] groups;

    TaxCalculation(TaxMethod method, List<? extends Taxable> lines) {
        this.method = method;
        this.lines = lines;
        this.currency = lines.get(0).currency();
        this.order = TaxOrder.of(method.treatment(), lines);
        this.own = begin();
        this.owed = switch (method.place()) {
            case PER_LINE -> own;
            case PER_RATE, PER_UNIT -> begin();
        };
        this.groups = switch (method.place()) {
            case PER_LINE, PER_UNIT -> new TaxGroup[0];
            case PER_RATE -> order.matters() ? TaxGroup.ofSameTaxes(method.treatment(), owed) : TaxGroup.each(owed);
        };
    }

    private LineTaxes[] begin() {
        LineTaxes[] taxes = new LineTaxes[lines.size()];
        for (int i = 0; i < taxes.length; i++) {
            Taxable line = lines.get(i);
            taxes[i] = LineTaxes.of(method.treatment(), currency, TaxMeasure.of(line), order.mix(line.rules()));
        }
        return taxes;
    }

    List<TaxedLine> taxedLines() {
        for (TaxRule rule : order.rules()) {
            roundPerLine(rule);
            switch (method.place()) {
                case PER_LINE -> {}
                case PER_UNIT -> roundPerUnit(rule);
                case PER_RATE -> roundPerRate(rule);
            }
        }
        TaxedLine[] taxed = new TaxedLine[own.length];
        for (int i = 0; i < taxed.length; i++) {
            taxed[i] = TaxedLine.of(own[i], owed[i]);
        }
        return List.of(taxed);
    }

    private void roundPerLine(TaxRule rule) {
        for (LineTaxes line : own) {
            int index = line.mix.indexOf(rule);
            if (index >= 0) {
                line.take(index, rounded(line.measure(index), line.factor(index)));
            }
        }
    }

    private void roundPerUnit(TaxRule rule) {
        for (int i = 0; i < owed.length; i++) {
            LineTaxes line = owed[i];
            int index = line.mix.indexOf(rule);
            if (index >= 0) {
                // A line of nothing has no unit to round.
                long units = Math.max(1, Math.abs(lines.get(i).quantity().whole()));
                long perUnit = rounded(line.measure(index), line.factor(index).over(Factor.of(units)));
                line.take(index, MinorUnits.product(perUnit, units, currency));
            }
        }
    }

    /** Rounds a tax once for the document and gives each group, and in it each line, its part. */
    private void roundPerRate(TaxRule rule) {
        TaxGroup[] owing = groupsWith(rule);
        LineTaxes[] taxes = new LineTaxes[owing.length];
        for (int i = 0; i < taxes.length; i++) {
            taxes[i] = owing[i].taxes;
        }
        TaxShares shares = TaxShares.of(rule, taxes);
        long whole = shares.rounded(method.rounding(), currency);
        TaxGroup.give(rule, taxes, shares.spread(whole, currency));
        for (TaxGroup group : owing) {
            group.spread(rule, whole, shares);
        }
    }

    private TaxGroup[] groupsWith(TaxRule rule) {
        TaxGroup[] owing = new TaxGroup[groups.length];
        int count = 0;
        for (TaxGroup group : groups) {
            if (group.taxes.mix.indexOf(rule) >= 0) {
                owing[count++] = group;
            }
        }
        return count == groups.length ? owing : Arrays.copyOf(owing, count);
    }

    private long rounded(long measure, Factor factor) {
        return MinorUnits.times(measure, factor, method.rounding(), currency);
    }
}
