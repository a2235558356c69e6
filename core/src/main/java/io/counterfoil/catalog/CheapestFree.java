package io.counterfoil.catalog;

import io.counterfoil.money.Percent;
import java.util.Objects;
import java.util.function.Function;

/**
 * Of so many units the cheapest are free, or cheaper: three for the price of two.
 *
 * @param terms code, name, validity and trigger
 * @param scope what it is for; products whose unit has no decimals
 * @param of how many units make one set, 2 or more, such as 3
 * @param free how many of each set it reduces, fewer than the set has, such as 1
 * @param percent what it takes off them, above 0 and up to 100
 */
public record CheapestFree(PromotionTerms terms, PromotionScope scope, long of, long free, Percent percent)
        implements Promotion {

    /** Refuses nulls. */
    public CheapestFree {
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(percent, "percent");
    }

    /**
     * Of so many units the cheapest are free.
     *
     * @param terms code, name, validity and trigger
     * @param scope what it is for
     * @param of how many units make one set, such as 3
     * @param free how many of each set are free, such as 1
     */
    public CheapestFree(PromotionTerms terms, PromotionScope scope, long of, long free) {
        this(terms, scope, of, free, Percent.HUNDRED);
    }

    @Override
    public <R> R fold(
            Function<? super QuantityDiscount, ? extends R> onQuantity,
            Function<? super CheapestFree, ? extends R> onCheapest,
            Function<? super Bundle, ? extends R> onBundle) {
        return onCheapest.apply(this);
    }
}
