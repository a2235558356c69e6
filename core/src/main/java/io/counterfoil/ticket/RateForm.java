package io.counterfoil.ticket;

import io.counterfoil.money.Percent;

/** How a document writes a percentage: with 2 to 8 decimals, {@code 16.00}. */
final class RateForm {

    private static final int MIN_SCALE = 2;

    private RateForm() {}

    static String of(Percent rate) {
        return rate.value().setScale(Math.max(MIN_SCALE, rate.value().scale())).toPlainString();
    }
}
