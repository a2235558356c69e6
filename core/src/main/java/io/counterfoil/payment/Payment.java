package io.counterfoil.payment;

import io.counterfoil.money.Money;
import java.util.Objects;

/**
 * One payment of an issued ticket: public, printed, part of the books.
 *
 * @param method by which means
 * @param name the method's name at the time
 * @param tendered what was handed over
 * @param change what was given back, 0 or more
 */
public record Payment(PaymentMethodCode method, String name, Money tendered, Money change) {

    /**
     * Checks the amounts.
     *
     * @throws IllegalArgumentException if the change is negative or more than what was tendered
     */
    public Payment {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(name, "name");
        if (change.isNegative() || tendered.minus(change).isNegative()) {
            throw new IllegalArgumentException("change must be 0 to " + tendered + " but was " + change);
        }
    }

    /**
     * What counts towards the total.
     *
     * @return tendered less change
     */
    public Money paid() {
        return tendered.minus(change);
    }
}
