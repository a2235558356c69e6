package io.counterfoil.tax;

import io.counterfoil.money.Factor;
import io.counterfoil.money.MinorUnits;
import java.util.Currency;

/**
 * What the taxes of one line come to while they are computed, in minor units. A tax on a line is exactly {@code measure x
 * factor}.
 */
abstract sealed class LineTaxes {
    final TaxableLine line;
    final TaxMix mix;
    final long[] amounts;

    private LineTaxes(TaxableLine line, TaxMix mix) {
        this.line = line;
        this.mix = mix;
        this.amounts = new long[mix.rules().size()];
    }

    static LineTaxes of(TaxTreatment treatment, TaxableLine line, TaxMix mix) {
        return switch (treatment) {
            case EXCLUSIVE -> new Added(line, mix);
            case INCLUSIVE -> new Included(line, mix);
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
            base = MinorUnits.sum(base, line.levy().minorUnits(), currency());
        }
        for (int i = 0; term.onEarlier() && i < index; i++) {
            base = MinorUnits.sum(base, amounts[i], currency());
        }
        return base;
    }

    /** Orders by amount, then levy, quantity and taxes; lines that are equal in all of these are alike. */
    static int compareDearestFirst(LineTaxes one, LineTaxes other) {
        int order = compareDearestFirst(one.line, other.line);
        return order == 0 ? one.mix.codes().compareTo(other.mix.codes()) : order;
    }

    /** The same for lines of the same taxes. */
    static int compareDearestFirst(TaxableLine one, TaxableLine other) {
        int order = largerFirst(one.amount().minorUnits(), other.amount().minorUnits());
        if (order == 0) {
            order = largerFirst(one.levy().minorUnits(), other.levy().minorUnits());
        }
        return order == 0
                ? largerFirst(one.quantity().thousandths(), other.quantity().thousandths())
                : order;
    }

    private static int largerFirst(long one, long other) {
        // Of the negated sizes, since the least long has no positive one.
        return Long.compare(-Math.abs(one), -Math.abs(other));
    }

    final Currency currency() {
        return line.amount().currency();
    }

    /** Taxes that are added to the price: each falls on amounts that are printed before it. */
    private static final class Added extends LineTaxes {

        Added(TaxableLine line, TaxMix mix) {
            super(line, mix);
        }

        @Override
        long net() {
            return line.amount().minorUnits();
        }

        @Override
        long measure(int index) {
            return mix.term(index).onQuantity() ? line.quantity().thousandths() : base(index);
        }

        @Override
        Factor factor(int index) {
            return mix.term(index).factor();
        }

        @Override
        long take(int index, long tax) {
            amounts[index] = MinorUnits.sum(amounts[index], tax, currency());
            return 0;
        }
    }

    /** Taxes that the price includes: each is a part of it, and the net is what they leave. */
    private static final class Included extends LineTaxes {
        private long net;

        Included(TaxableLine line, TaxMix mix) {
            super(line, mix);
            this.net = line.amount().minorUnits();
        }

        @Override
        long net() {
            return net;
        }

        @Override
        long measure(int index) {
            return mix.isOfPriceAlone() ? line.amount().minorUnits() : 1;
        }

        @Override
        Factor factor(int index) {
            return mix.isOfPriceAlone() ? mix.ofPrice(index) : mix.inPrice(index, line);
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
