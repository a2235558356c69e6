package io.counterfoil.sale;

import io.counterfoil.inventory.Hold;
import io.counterfoil.pricing.Quote;
import java.util.Objects;

/**
 * What a customer has on hold, and what it costs: the price of a place was fixed with the hold.
 *
 * @param hold until when which units are kept
 * @param quote the price of the cart at that moment
 */
public record HeldCart(Hold hold, Quote quote) {

    /** Refuses nulls. */
    public HeldCart {
        Objects.requireNonNull(hold, "hold");
        Objects.requireNonNull(quote, "quote");
    }
}
