package io.counterfoil.pricing;

import io.counterfoil.money.Money;

/**
 * Refunds by REPRICE: what was paid less what the customer would have paid for what is kept, under the plan of the sale. It is
 * fair where a discount was earned by quantity, and takes it back. 3 at 20.00 less 5.00 at 15 % were 63.25; two of them are
 * 40.25, so the first refund is 23.00, the second 23.00, and the last the 17.25 that are left.
 *
 * @param paid the total of the sale, such as 63.25
 * @param givenBack what earlier refunds gave back, such as 23.00; at most what was paid
 */
public record RefundReprice(Money paid, Money givenBack) {

    /**
     * Checks the amounts.
     *
     * @throws IllegalArgumentException if what was given back is negative or more than what was paid
     * @throws io.counterfoil.money.CurrencyMismatchException if the currencies differ
     */
    public RefundReprice {
        if (givenBack.isNegative() || givenBack.compareTo(paid) > 0) {
            throw new IllegalArgumentException("givenBack must be 0 to " + paid + " but was " + givenBack);
        }
    }

    /**
     * The refunds of a sale of which nothing was given back yet.
     *
     * @param paid the total of the sale
     * @return the arithmetic of its refunds
     * @throws IllegalArgumentException if the total is negative
     */
    public static RefundReprice of(Money paid) {
        return new RefundReprice(paid, Money.zero(paid.currency()));
    }

    /**
     * What can still be given back.
     *
     * @return such as 40.25 after 23.00 of 63.25
     */
    public Money left() {
        return paid.minus(givenBack);
    }

    /**
     * What is given back to a customer who keeps a part.
     *
     * @param price of what is kept, by the cart of the sale without what comes back, priced with the assortment and the
     *     situation of the sale; nothing if all comes back
     * @return such as 23.00; never below zero, never above what is left
     * @throws IllegalArgumentException if the price is negative
     * @throws io.counterfoil.money.CurrencyMismatchException if the currencies differ
     */
    public Money keeping(Money price) {
        if (price.isNegative()) {
            throw new IllegalArgumentException("price must not be negative but was " + price);
        }
        Money refund = left().minus(price);
        return refund.isNegative() ? Money.zero(refund.currency()) : refund;
    }

    /**
     * The same after a refund.
     *
     * @param refund what {@link #keeping} came to
     * @return with that much more given back
     * @throws IllegalArgumentException if more than was left is given back
     */
    public RefundReprice after(Money refund) {
        return new RefundReprice(paid, givenBack.plus(refund));
    }
}
