package io.counterfoil.tax;

import io.counterfoil.money.MinorUnits;
import java.util.Currency;

/**
 * What taxes are computed from: of one line, or of several that owe the same taxes.
 *
 * @param amount in minor units
 * @param levy in minor units
 * @param thousandths of a unit
 */
record TaxMeasure(long amount, long levy, long thousandths) {

    static TaxMeasure of(Taxable line) {
        return new TaxMeasure(
                line.amountMinor(), line.levyMinor(), line.quantity().thousandths());
    }

    TaxMeasure plus(TaxMeasure other, Currency currency) {
        return new TaxMeasure(
                MinorUnits.sum(amount, other.amount, currency),
                MinorUnits.sum(levy, other.levy, currency),
                MinorUnits.sum(thousandths, other.thousandths, currency));
    }

    /** Orders by amount, then levy and quantity. */
    static int compareDearestFirst(TaxMeasure one, TaxMeasure other) {
        int order = largerFirst(one.amount, other.amount);
        if (order == 0) {
            order = largerFirst(one.levy, other.levy);
        }
        return order == 0 ? largerFirst(one.thousandths, other.thousandths) : order;
    }

    private static int largerFirst(long one, long other) {
        // Of the negated sizes, since the least long has no positive one.
        return Long.compare(-Math.abs(one), -Math.abs(other));
    }
}
