package io.counterfoil.catalog;

import java.util.Objects;
import java.util.function.Function;

/**
 * A discount from a number of units on: 10 % from 5 units. From 1 unit on it is an unconditional sale.
 *
 * @param terms code, name, validity and trigger
 * @param scope what it is for
 * @param atLeast how many units it takes, 1 or more: on a line with reach LINE, over all lines in scope with DOCUMENT
 * @param discount what it takes off
 * @param reach off each line in scope, or off all of them together
 */
public record QuantityDiscount(
        PromotionTerms terms, PromotionScope scope, long atLeast, Discount discount, DiscountReach reach)
        implements Promotion {

    /** Refuses nulls. */
    public QuantityDiscount {
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(discount, "discount");
        Objects.requireNonNull(reach, "reach");
    }

    @Override
    public <R> R fold(
            Function<? super QuantityDiscount, ? extends R> onQuantity,
            Function<? super CheapestFree, ? extends R> onCheapest,
            Function<? super Bundle, ? extends R> onBundle) {
        return onQuantity.apply(this);
    }
}
