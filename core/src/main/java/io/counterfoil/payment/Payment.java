package io.counterfoil.payment;

import io.counterfoil.money.Money;
import java.util.Objects;

/**
 * One payment of an issued ticket: public, printed, part of the books. 100.00 by a card that costs 3 % and 0.50 pays 100.00 of
 * the total, of which the shop keeps 96.50.
 *
 * @param method by which means
 * @param name the method's name at the time
 * @param tendered what was handed over
 * @param change what was given back, 0 or more
 * @param fee what the payment costs the shop, 0 or more; never printed, and no part of any total
 */
public record Payment(PaymentMethodCode method, String name, Money tendered, Money change, Money fee) {

    /**
     * Checks the amounts.
     *
     * @throws IllegalArgumentException if the change is negative or more than what was tendered, or the fee is negative
     * @throws io.counterfoil.money.CurrencyMismatchException if the currencies differ
     */
    public Payment {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(name, "name");
        if (change.isNegative() || tendered.minus(change).isNegative()) {
            throw new IllegalArgumentException("change must be 0 to " + tendered + " but was " + change);
        }
        if (fee.in(tendered.currency()).isNegative()) {
            throw new IllegalArgumentException("fee must not be negative but was " + fee);
        }
    }

    /**
     * A payment without a fee.
     *
     * @param method by which means
     * @param name the method's name at the time
     * @param tendered what was handed over
     * @param change what was given back, 0 or more
     * @throws IllegalArgumentException if the change is negative or more than what was tendered
     */
    public Payment(PaymentMethodCode method, String name, Money tendered, Money change) {
        this(method, name, tendered, change, Money.zero(tendered.currency()));
    }

    /**
     * What counts towards the total.
     *
     * @return tendered less change
     */
    public Money paid() {
        return tendered.minus(change);
    }

    /**
     * What the shop keeps.
     *
     * @return paid less fee, such as 96.50; below zero where the fee is more than what was paid
     */
    public Money proceeds() {
        return paid().minus(fee);
    }
}
