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

/** What some lines, or some groups of them, owe of one tax before it is rounded. Of one sign, like their amounts. */
abstract sealed class TaxShares {

    /** In longs where their factor is a common one and they fit, else in fractions. */
    static TaxShares of(TaxRule rule, LineTaxes[] owing) {
        Factor common = owing[0].factor(owing[0].mix.indexOf(rule));
        long[] measures = new long[owing.length];
        try {
            long sum = 0;
            for (int i = 0; i < measures.length; i++) {
                int index = owing[i].mix.indexOf(rule);
                if (!owing[i].factor(index).equals(common)) {
                    return Exact.of(rule, owing);
                }
                long measure = owing[i].measure(index);
                sum = Math.addExact(sum, measure);
                measures[i] = Math.absExact(measure);
            }
            return new OfMeasures(common, measures, sum);
        } catch (ArithmeticException beyondLongs) {
            return Exact.of(rule, owing);
        }
    }

    /** The sum of all, rounded once, in minor units. */
    abstract long rounded(Rounding rounding, Currency currency);

    /** Spreads an amount in minor units as the shares are; where there is no share, all of it to the first. */
    final long[] spread(long whole, Currency currency) {
        return isNothing() ? new long[] {whole} : weighed(whole, currency);
    }

    /** Spreads a part of an amount that was spread over more shares than these, so that each is as near to its own there. */
    final long[] spreadWithin(long whole, TaxShares all, long given) {
        return sum().isZero() || all.sum().isZero()
                ? new long[] {given}
                : Allocation.allocateWithin(whole, all.sum(), given, each());
    }

    /** Each share, without its sign. */
    abstract List<Factor> each();

    /** All shares, without their sign. */
    abstract Factor sum();

    private static Factor unsigned(Factor share) {
        return share.signum() < 0 ? share.negated() : share;
    }

    abstract boolean isNothing();

    abstract long[] weighed(long whole, Currency currency);

    private static final class OfMeasures extends TaxShares {
        private final Factor factor;
        private final long[] measures;
        private final long sum;

        OfMeasures(Factor factor, long[] measures, long sum) {
            this.factor = factor;
            this.measures = measures;
            this.sum = sum;
        }

        @Override
        long rounded(Rounding rounding, Currency currency) {
            return MinorUnits.times(sum, factor, rounding, currency);
        }

        @Override
        boolean isNothing() {
            return sum == 0;
        }

        @Override
        long[] weighed(long whole, Currency currency) {
            return Allocation.allocateMinor(whole, measures);
        }

        @Override
        List<Factor> each() {
            return Arrays.stream(measures)
                    .mapToObj(measure -> unsigned(factor.times(Factor.of(measure))))
                    .toList();
        }

        @Override
        Factor sum() {
            return unsigned(factor.times(Factor.of(sum)));
        }
    }

    private static final class Exact extends TaxShares {
        private final List<Factor> shares;
        private final Factor sum;

        private Exact(List<Factor> shares, Factor sum) {
            this.shares = shares;
            this.sum = sum;
        }

        static Exact of(TaxRule rule, LineTaxes[] owing) {
            List<Factor> shares = new ArrayList<>(owing.length);
            Factor sum = Factor.ZERO;
            for (LineTaxes taxes : owing) {
                int index = taxes.mix.indexOf(rule);
                Factor tax = taxes.factor(index).times(Factor.of(taxes.measure(index)));
                sum = sum.plus(tax);
                shares.add(unsigned(tax));
            }
            return new Exact(shares, sum);
        }

        @Override
        long rounded(Rounding rounding, Currency currency) {
            return MinorUnits.times(1, sum, rounding, currency);
        }

        @Override
        boolean isNothing() {
            return sum.isZero();
        }

        @Override
        long[] weighed(long whole, Currency currency) {
            return Allocation.allocateByFactors(Money.ofMinor(currency, whole), shares).stream()
                    .mapToLong(Money::minorUnits)
                    .toArray();
        }

        @Override
        List<Factor> each() {
            return shares;
        }

        @Override
        Factor sum() {
            return unsigned(sum);
        }
    }
}
