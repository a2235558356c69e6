package io.counterfoil.tax;

import io.counterfoil.money.Factor;
import io.counterfoil.money.MinorUnits;
import java.util.Currency;

/**
 * What the taxes of one line, or of a group of lines, come to while they are computed, in minor units. A tax is exactly
 * {@code measure x factor}.
 */
abstract sealed class LineTaxes {
    final Currency currency;
    final TaxMeasure measure;
    final TaxMix mix;
    final long[] amounts;

    private LineTaxes(Currency currency, TaxMeasure measure, TaxMix mix) {
        this.currency = currency;
        this.measure = measure;
        this.mix = mix;
        this.amounts = new long[mix.rules().size()];
    }

    static LineTaxes of(TaxTreatment treatment, Currency currency, TaxMeasure measure, TaxMix mix) {
        return switch (treatment) {
            case EXCLUSIVE -> new Added(currency, measure, mix);
            case INCLUSIVE -> new Included(currency, measure, mix);
        };
    }

    /** The amount without tax. */
    abstract long net();

    /** What a tax is measured by. */
    abstract long measure(int index);

    /** What it is of the measure. */
    abstract Factor factor(int index);

    /** Adds to a tax what the price has room for, and gives back the rest. */
    abstract long take(int index, long tax);

    /** The amount that a tax is said to fall on. */
    final long base(int index) {
        TaxTerm term = mix.term(index);
        long base = net();
        if (term.onLevy()) {
            base = MinorUnits.sum(base, measure.levy(), currency);
        }
        for (int i = 0; term.onEarlier() && i < index; i++) {
            base = MinorUnits.sum(base, amounts[i], currency);
        }
        return base;
    }

    /** Orders by what they are computed from, then by their taxes. */
    static int compareDearestFirst(LineTaxes one, LineTaxes other) {
        int order = TaxMeasure.compareDearestFirst(one.measure, other.measure);
        return order == 0 ? one.mix.codes().compareTo(other.mix.codes()) : order;
    }

    /** Taxes that are added to the price: each falls on amounts that are printed before it. */
    private static final class Added extends LineTaxes {

        Added(Currency currency, TaxMeasure measure, TaxMix mix) {
            super(currency, measure, mix);
        }

        @Override
        long net() {
            return measure.amount();
        }

        @Override
        long measure(int index) {
            return mix.term(index).onQuantity() ? measure.thousandths() : base(index);
        }

        @Override
        Factor factor(int index) {
            return mix.term(index).factor();
        }

        @Override
        long take(int index, long tax) {
            amounts[index] = MinorUnits.sum(amounts[index], tax, currency);
            return 0;
        }
    }

    /** Taxes that the price includes: each is a part of it, and the net is what they leave. */
    private static final class Included extends LineTaxes {
        private long net;

        Included(Currency currency, TaxMeasure measure, TaxMix mix) {
            super(currency, measure, mix);
            this.net = measure.amount();
        }

        @Override
        long net() {
            return net;
        }

        @Override
        long measure(int index) {
            return mix.isOfPriceAlone() ? measure.amount() : 1;
        }

        @Override
        Factor factor(int index) {
            return mix.isOfPriceAlone() ? mix.ofPrice(index) : mix.inPrice(index, measure);
        }

        @Override
        long take(int index, long tax) {
            long taken = nearerToZero(tax, net);
            net -= taken;
            amounts[index] += taken;
            return tax - taken;
        }

        /** Of two amounts of one sign. */
        private static long nearerToZero(long one, long other) {
            boolean isDebt = one < 0 || other < 0;
            return isDebt ? Math.max(one, other) : Math.min(one, other);
        }
    }
}
