package io.counterfoil.tax;

import io.counterfoil.money.Allocation;
import io.counterfoil.money.Factor;
import io.counterfoil.money.MinorUnits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * The taxes of most documents: on no line more than one, and each a percentage of the net. It gives what {@link TaxCalculation}
 * gives, which takes every document, in plain loops over the lines of each tax.
 */
final class SingleTaxes {
    private final TaxMethod method;
    private final List<? extends Taxable> lines;
    private final Currency currency;
    private final List<TaxTerm> terms = new ArrayList<>(2);
    private final TaxedLine[] taxed;

    private SingleTaxes(TaxMethod method, List<? extends Taxable> lines) {
        this.method = method;
        this.lines = lines;
        this.currency = lines.get(0).currency();
        this.taxed = new TaxedLine[lines.size()];
    }

    /** The lines with their taxes, or nothing where the document is of another kind or needs more than longs. */
    static Optional<List<TaxedLine>> of(TaxMethod method, List<? extends Taxable> lines) {
        SingleTaxes taxes = new SingleTaxes(method, lines);
        try {
            return method.place() != RoundingPlace.PER_UNIT && taxes.isDone()
                    ? Optional.of(List.of(taxes.taxed))
                    : Optional.empty();
        } catch (ArithmeticException beyondLongs) {
            return Optional.empty();
        }
    }

    private boolean isDone() {
        for (int i = 0; i < taxed.length; i++) {
            if (taxed[i] == null && !isDoneFrom(i)) {
                return false;
            }
        }
        return true;
    }

    /** Taxes a line together with those after it that have the same tax; false where this is no case for here. */
    private boolean isDoneFrom(int first) {
        Taxable line = lines.get(first);
        List<TaxRule> rules = line.rules();
        if (rules.isEmpty()) {
            taxed[first] = new TaxedLine(currency, line.amountMinor(), List.of());
            return true;
        }
        TaxTerm term = TaxTerm.of(rules.get(0));
        if (rules.size() > 1
                || !term.isOfNetAlone()
                || isNamedOtherwise(term.rule().code())) {
            return false;
        }
        terms.add(term);
        return isDone(term, linesOf(term.rule(), first));
    }

    /** Whether another rule has that code, which the other way of computing reports. */
    private boolean isNamedOtherwise(TaxCode code) {
        for (TaxTerm term : terms) {
            if (term.rule().code().equals(code)) {
                return true;
            }
        }
        return false;
    }

    private int[] linesOf(TaxRule rule, int first) {
        int[] having = new int[taxed.length - first];
        int count = 0;
        for (int i = first; i < taxed.length; i++) {
            List<TaxRule> rules = lines.get(i).rules();
            if (rules.size() == 1 && rules.get(0).equals(rule)) {
                having[count++] = i;
            }
        }
        return count == having.length ? having : Arrays.copyOf(having, count);
    }

    private boolean isDone(TaxTerm term, int[] having) {
        TaxRule rule = term.rule();
        boolean isIncluded = method.treatment() == TaxTreatment.INCLUSIVE;
        Factor factor = isIncluded ? term.factor().over(Factor.ONE.plus(term.factor())) : term.factor();
        long[] shares = method.place() == RoundingPlace.PER_RATE ? perRate(factor, having) : own(factor, having);
        for (int i = 0; i < having.length; i++) {
            long amount = lines.get(having[i]).amountMinor();
            long own = rounded(amount, factor);
            long owed = shares[i];
            if (isIncluded && (isBeyond(own, amount) || isBeyond(owed, amount))) {
                return false;
            }
            long net = isIncluded ? MinorUnits.difference(amount, owed, currency) : amount;
            LineTax tax = new LineTax(rule, currency, net, own, owed);
            List<LineTax> taxes = List.of(tax);
            taxed[having[i]] = new TaxedLine(currency, net, taxes);
        }
        return true;
    }

    /** Whether a price has no room for a tax. */
    private static boolean isBeyond(long tax, long price) {
        return Math.abs(tax) > Math.abs(price);
    }

    private long rounded(long amount, Factor factor) {
        return MinorUnits.times(amount, factor, method.rounding(), currency);
    }

    private long[] own(Factor factor, int[] having) {
        long[] own = new long[having.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = rounded(lines.get(having[i]).amountMinor(), factor);
        }
        return own;
    }

    /** Rounds once for all lines and gives each its part. */
    private long[] perRate(Factor factor, int[] having) {
        long[] amounts = new long[having.length];
        long sum = 0;
        for (int i = 0; i < amounts.length; i++) {
            long amount = lines.get(having[i]).amountMinor();
            sum = Math.addExact(sum, amount);
            amounts[i] = Math.absExact(amount);
        }
        return sum == 0 ? amounts : Allocation.allocateMinor(rounded(sum, factor), amounts);
    }
}
