package io.counterfoil.tax;

import io.counterfoil.money.Allocation;
import io.counterfoil.money.Factor;
import io.counterfoil.money.MinorUnits;
import io.counterfoil.money.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;

/**
 * The arithmetic of one document: tax by tax, first what each line owes alone, then what it owes by the place of rounding.
 */
final class TaxCalculation {
    private final TaxMethod method;
    private final Currency currency;
    private final TaxOrder order;
    private final LineTaxes[] own;
    private final LineTaxes[] owed;

    TaxCalculation(TaxMethod method, List<TaxableLine> lines) {
        this.method = method;
        this.currency = lines.get(0).amount().currency();
        this.order = TaxOrder.of(method.treatment(), lines);
        this.own = begin(lines);
        this.owed = switch (method.place()) {
            case PER_LINE -> own;
            case PER_RATE, PER_UNIT -> begin(lines);
        };
    }

    private LineTaxes[] begin(List<TaxableLine> lines) {
        LineTaxes[] taxes = new LineTaxes[lines.size()];
        for (int i = 0; i < taxes.length; i++) {
            TaxableLine line = lines.get(i);
            taxes[i] = LineTaxes.of(method.treatment(), line, order.mix(line.rules()));
        }
        return taxes;
    }

    List<TaxedLine> taxedLines() {
        LineTaxes[] inTurn = order.matters() ? sorted(owed) : owed;
        for (TaxRule rule : order.rules()) {
            roundPerLine(rule);
            switch (method.place()) {
                case PER_LINE -> {}
                case PER_UNIT -> roundPerUnit(rule);
                case PER_RATE -> roundPerRate(rule, inTurn);
            }
        }
        TaxedLine[] taxed = new TaxedLine[own.length];
        for (int i = 0; i < taxed.length; i++) {
            taxed[i] = TaxedLine.of(own[i], owed[i]);
        }
        return List.of(taxed);
    }

    private static LineTaxes[] sorted(LineTaxes[] taxes) {
        LineTaxes[] sorted = taxes.clone();
        Arrays.sort(sorted, LineTaxes::compareDearestFirst);
        return sorted;
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
        for (LineTaxes line : owed) {
            int index = line.mix.indexOf(rule);
            if (index >= 0) {
                // A line of nothing has no unit to round.
                long units = Math.max(1, Math.abs(line.line.quantity().whole()));
                long perUnit = rounded(line.measure(index), line.factor(index).over(Factor.of(units)));
                line.take(index, MinorUnits.product(perUnit, units, currency));
            }
        }
    }

    /** Rounds a tax once for the document and gives each line its part. */
    private void roundPerRate(TaxRule rule, LineTaxes[] inTurn) {
        LineTaxes[] taxed = with(rule, inTurn);
        long[] parts = parts(rule, taxed);
        long over = 0;
        for (int i = 0; i < taxed.length; i++) {
            over = MinorUnits.sum(over, taxed[i].take(taxed[i].mix.indexOf(rule), parts[i]), currency);
        }
        for (int i = 0; i < taxed.length && over != 0; i++) {
            over = taxed[i].take(taxed[i].mix.indexOf(rule), over);
        }
    }

    private static LineTaxes[] with(TaxRule rule, LineTaxes[] lines) {
        LineTaxes[] taxed = new LineTaxes[lines.length];
        int count = 0;
        for (LineTaxes line : lines) {
            if (line.mix.indexOf(rule) >= 0) {
                taxed[count++] = line;
            }
        }
        return count == lines.length ? taxed : Arrays.copyOf(taxed, count);
    }

    /** What each of some lines owes of a tax that is rounded once for all of them. */
    private long[] parts(TaxRule rule, LineTaxes[] taxed) {
        try {
            return partsInLongs(rule, taxed);
        } catch (ArithmeticException beyondLongs) {
            return partsExactly(rule, taxed);
        }
    }

    private long[] partsInLongs(TaxRule rule, LineTaxes[] taxed) {
        Factor common = taxed[0].factor(taxed[0].mix.indexOf(rule));
        long[] measures = new long[taxed.length];
        long sum = 0;
        for (int i = 0; i < taxed.length; i++) {
            int index = taxed[i].mix.indexOf(rule);
            if (!taxed[i].factor(index).equals(common)) {
                return partsExactly(rule, taxed);
            }
            long measure = taxed[i].measure(index);
            sum = Math.addExact(sum, measure);
            measures[i] = Math.absExact(measure);
        }
        long whole = rounded(sum, common);
        return sum == 0 ? new long[taxed.length] : Allocation.allocateMinor(whole, measures);
    }

    private long[] partsExactly(TaxRule rule, LineTaxes[] taxed) {
        List<Factor> exact = new ArrayList<>(taxed.length);
        Factor sum = Factor.ZERO;
        for (LineTaxes line : taxed) {
            int index = line.mix.indexOf(rule);
            Factor tax = line.factor(index).times(Factor.of(line.measure(index)));
            sum = sum.plus(tax);
            exact.add(tax.signum() < 0 ? tax.negated() : tax);
        }
        Money whole = Money.ofMinor(currency, rounded(1, sum));
        return sum.isZero()
                ? new long[taxed.length]
                : Allocation.allocateByFactors(whole, exact).stream()
                        .mapToLong(Money::minorUnits)
                        .toArray();
    }

    private long rounded(long measure, Factor factor) {
        return MinorUnits.times(measure, factor, method.rounding(), currency);
    }
}
