package io.counterfoil.testkit.law;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.money.Money;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.Pricer;
import io.counterfoil.pricing.Quote;
import io.counterfoil.pricing.Situation;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.tax.TaxMethod;
import io.counterfoil.tax.TaxableLine;
import io.counterfoil.tax.Taxation;
import java.util.List;

/**
 * What the laws are about: a function from carts to quotes. The one to examine is nearly always {@link #counterfoil()}; a
 * product that wraps the pricer gives its own, and a test that wants to see a law fail gives a broken one.
 *
 * <p><b>For implementers.</b> Pure: the same arguments give the same answer, at any time and in any thread. What a shop can
 * correct is refused, never thrown.
 */
@FunctionalInterface
public interface PriceEngine {

    /**
     * The engine that sells.
     *
     * @return {@link Pricer}, {@link Taxation} and {@link Money#parse}
     */
    static PriceEngine counterfoil() {
        return Pricer::price;
    }

    /**
     * Prices a cart.
     *
     * @param cart what is wanted
     * @param assortment what is sold
     * @param situation when, with what left of limited things, and whether it is paid in cash
     * @return the quote, or all faults of the cart
     */
    Outcome<Quote> price(Cart cart, Assortment assortment, Situation situation);

    /**
     * Taxes the lines of a document.
     *
     * @param method how
     * @param lines all of one sign
     * @return the taxes
     */
    default Taxation tax(TaxMethod method, List<TaxableLine> lines) {
        return Taxation.of(method, lines);
    }

    /**
     * Reads an amount.
     *
     * @param text such as {@code USD 156.60}
     * @return the amount
     */
    default Money read(String text) {
        return Money.parse(text);
    }
}
