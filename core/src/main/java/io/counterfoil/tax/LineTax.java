package io.counterfoil.tax;

import io.counterfoil.money.Money;
import java.util.Objects;

/**
 * One tax of one line. The line's own figure is what it would owe alone; the correction is what makes the lines sum to the
 * document. Kept apart, changing the place of rounding twice gives the same as changing it once.
 *
 * @param rule the tax
 * @param base the net amount of the line
 * @param own the figure of the line alone, such as 1.66
 * @param correction what the document adds to it, such as -0.01; zero if rounded per line
 */
public record LineTax(TaxRule rule, Money base, Money own, Money correction) {

    /**
     * Checks that all amounts are in one currency.
     *
     * @throws io.counterfoil.money.CurrencyMismatchException if they are not
     */
    public LineTax {
        Objects.requireNonNull(rule, "rule");
        own.in(base.currency());
        correction.in(base.currency());
    }

    /**
     * What the line owes.
     *
     * @return own figure plus correction, such as 1.65
     */
    public Money amount() {
        return own.plus(correction);
    }
}
