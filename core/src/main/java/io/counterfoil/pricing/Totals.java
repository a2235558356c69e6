package io.counterfoil.pricing;

import io.counterfoil.money.Money;

/**
 * The amounts of a line or a document. Tax is either added, and then net = subtotal - discount, or included, and then
 * net = subtotal - discount - tax; total = net + levy + tax + rounding in both.
 *
 * @param subtotal before discount, such as 78.00
 * @param discount all of it, such as 5.00
 * @param net after discount, without tax and levy, such as 73.00
 * @param levy such as 0.00
 * @param tax such as 9.13
 * @param rounding what paying in cash adds or takes, such as 0.02 to the next 0.05; nothing on a line
 * @param total such as 82.15
 */
public record Totals(Money subtotal, Money discount, Money net, Money levy, Money tax, Money rounding, Money total) {

    /**
     * Checks the sums.
     *
     * @throws IllegalArgumentException if the amounts do not add up
     * @throws io.counterfoil.money.CurrencyMismatchException if their currencies differ
     */
    public Totals {
        Money after = subtotal.minus(discount);
        if (!net.equals(after) && !net.plus(tax).equals(after)) {
            throw new IllegalArgumentException("net must be " + after + " with or without tax but was " + net);
        }
        if (!net.plus(levy).plus(tax).plus(rounding).equals(total)) {
            throw new IllegalArgumentException("total must be net + levy + tax + rounding but was " + total);
        }
    }

    /**
     * Whether the subtotal has the tax in it.
     *
     * @return true if tax was taken out of the price to come to the net
     */
    public boolean isTaxIncluded() {
        return !net.equals(subtotal.minus(discount));
    }

    /**
     * Adds the amounts of another line.
     *
     * @param other of the same currency and treatment
     * @return the sums
     * @throws io.counterfoil.money.MoneyOverflowException if a sum does not fit
     */
    public Totals plus(Totals other) {
        return new Totals(
                subtotal.plus(other.subtotal),
                discount.plus(other.discount),
                net.plus(other.net),
                levy.plus(other.levy),
                tax.plus(other.tax),
                rounding.plus(other.rounding),
                total.plus(other.total));
    }
}
