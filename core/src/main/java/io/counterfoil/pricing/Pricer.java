package io.counterfoil.pricing;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.money.MoneyOverflowException;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.RefusalCode;

/**
 * Prices carts. A pure function: the same cart, assortment and situation give the same quote on every machine, and 2 coffees and a
 * croissant, 135.00 at 16 %, are always 156.60.
 */
public final class Pricer {
    private Pricer() {}

    /**
     * Prices a cart.
     *
     * @param cart what is wanted
     * @param assortment what is sold, and at what price
     * @param situation what decides beside them: the instant, counts, the way of paying
     * @return the quote, or all faults of the cart with paths such as {@code lines[0].quantity}
     */
    public static Outcome<Quote> price(Cart cart, Assortment assortment, Situation situation) {
        return price(cart, assortment, situation, FieldPath.root());
    }

    /**
     * Prices a cart that stands inside a larger input.
     *
     * @param cart what is wanted
     * @param assortment what is sold, and at what price
     * @param situation what decides beside them: the instant, counts, the way of paying
     * @param at where the cart stands, such as {@code tickets[1]}
     * @return the quote, or all faults of the cart with paths such as {@code tickets[1].lines[0].quantity}
     */
    public static Outcome<Quote> price(Cart cart, Assortment assortment, Situation situation, FieldPath at) {
        try {
            return new Pricing(cart, assortment, situation, at).quote();
        } catch (MoneyOverflowException tooLarge) {
            return Outcome.refused(RefusalCode.AMOUNT_OVERFLOW, at.at("total"));
        }
    }
}
