package io.counterfoil.tax;

import io.counterfoil.money.Allocation;
import io.counterfoil.money.Factor;
import io.counterfoil.money.MinorUnits;
import io.counterfoil.money.Money;
import io.counterfoil.money.Rounding;
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
    private final List<TaxableLine> lines;
    private final Currency currency;
    private final List<TaxTerm> terms = new ArrayList<>(2);
    private final TaxedLine[] taxed;

    private SingleTaxes(TaxMethod method, List<TaxableLine> lines) {
        this.method = method;
        this.lines = lines;
        this.currency = lines.get(0).amount().currency();
        this.taxed = new TaxedLine[lines.size()];
    }

    /** The lines with their taxes, or nothing where the document is of another kind or needs more than longs. */
    static Optional<List<TaxedLine>> of(TaxMethod method, List<TaxableLine> lines) {
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
        TaxableLine line = lines.get(first);
        List<TaxRule> rules = line.rules();
        if (rules.isEmpty()) {
            taxed[first] = new TaxedLine(line.amount(), List.of());
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
        boolean isIncluded = method.treatment() == TaxTreatment.INCLUSIVE;
        Factor factor = isIncluded ? term.factor().over(Factor.ONE.plus(term.factor())) : term.factor();
        long[] own = own(factor, having);
        long[] owed = switch (method.place()) {
            case PER_LINE, PER_UNIT -> own;
            case PER_RATE -> perRate(factor, having);
        };
        for (int i = 0; i < having.length; i++) {
            Money amount = lines.get(having[i]).amount();
            if (isIncluded && (isBeyond(own[i], amount) || isBeyond(owed[i], amount))) {
                return false;
            }
            Money net = isIncluded
                    ? Money.ofMinor(currency, MinorUnits.difference(amount.minorUnits(), owed[i], currency))
                    : amount;
            taxed[having[i]] = new TaxedLine(net, List.of(new LineTax(term.rule(), net, own[i], owed[i])));
        }
        return true;
    }

    /** Whether a price has no room for a tax. */
    private static boolean isBeyond(long tax, Money price) {
        return Math.abs(tax) > Math.abs(price.minorUnits());
    }

    private long[] own(Factor factor, int[] having) {
        Rounding rounding = method.rounding();
        long[] own = new long[having.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = MinorUnits.times(lines.get(having[i]).amount().minorUnits(), factor, rounding, currency);
        }
        return own;
    }

    /** Rounds once for all lines and gives each its part. */
    private long[] perRate(Factor factor, int[] having) {
        long[] amounts = new long[having.length];
        long sum = 0;
        for (int i = 0; i < amounts.length; i++) {
            long amount = lines.get(having[i]).amount().minorUnits();
            sum = Math.addExact(sum, amount);
            amounts[i] = Math.absExact(amount);
        }
        long whole = MinorUnits.times(sum, factor, method.rounding(), currency);
        return sum == 0 ? amounts : Allocation.allocateMinor(whole, amounts);
    }
}
