package io.counterfoil.payment;

import java.util.List;

/**
 * The means of payment of one tenant, reached inside a unit of work.
 *
 * <p><b>For implementers.</b> Called on the thread of the unit of work, once or a few times per unit.
 */
public interface PaymentMethods {

    /**
     * Every method ever defined, inactive ones included.
     *
     * @return in the order of their definition
     */
    List<PaymentMethod> all();

    /**
     * Replaces the list. A method that is missing from the new list stays known as {@link PaymentTrait#INACTIVE} by the
     * tickets that name it, which carry its name themselves.
     *
     * @param methods with distinct codes
     */
    void define(List<PaymentMethod> methods);
}
