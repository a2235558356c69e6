package io.counterfoil.testkit.arbitrary;

import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.Situation;
import java.util.Objects;

/**
 * A customer at a till: what is wanted, and what decides its price beside that.
 *
 * @param situation when it is, what limited stages have left, how it is paid
 * @param cart what is wanted
 */
public record Visit(Situation situation, Cart cart) {

    /** Refuses nulls. */
    public Visit {
        Objects.requireNonNull(situation, "situation");
        Objects.requireNonNull(cart, "cart");
    }
}
