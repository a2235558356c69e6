package io.counterfoil.testkit.law;

import io.counterfoil.money.Percent;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.Situation;
import java.util.List;

/**
 * What one try is made of: a cart in a situation, and the change that some laws make to it.
 *
 * @param situation in which the cart is priced
 * @param cart as drawn
 * @param percent of a discount or a raise, 0 to 100
 * @param pick which of several things is changed, such as a line; any number
 */
record Sample(Situation situation, Cart cart, Percent percent, int pick) {

    /** The line that the pick means. */
    int pickedLine() {
        return Math.floorMod(pick, cart.lines().size());
    }

    /** The one of several that the pick means. */
    <T> T picked(List<T> some) {
        return some.get(Math.floorMod(pick / cart.lines().size(), some.size()));
    }
}
