package io.counterfoil.testkit.law;

import io.counterfoil.pricing.Totals;

/** Amounts as a message tells them. */
final class Told {
    private Told() {}

    /** Such as {@code total USD 156.60 (subtotal 140.00, discount 5.00, net 135.00, levy 0.00, tax 21.60)}. */
    static String totals(Totals totals) {
        return "total " + totals.total() + " (subtotal "
                + totals.subtotal().toPlainString() + ", discount "
                + totals.discount().toPlainString() + ", net "
                + totals.net().toPlainString() + ", levy "
                + totals.levy().toPlainString() + ", tax " + totals.tax().toPlainString() + ")";
    }

    static Finding sameTotals(Totals expected, Totals got) {
        return expected.equals(got) ? Finding.HOLDS : Finding.broken(totals(expected), totals(got));
    }
}
