package io.counterfoil.catalog;

import java.util.function.Function;

/** A price reduction that the shop offers to whoever meets its condition. Of those that make sets, a unit serves one. */
public sealed interface Promotion permits QuantityDiscount, CheapestFree, Bundle {

    /**
     * What every promotion has.
     *
     * @return code, name, validity and trigger
     */
    PromotionTerms terms();

    /**
     * What it is for.
     *
     * @return its products and plans; of a bundle, the products of its parts
     */
    PromotionScope scope();

    /**
     * The shop's own key.
     *
     * @return such as {@code SUMMER24}
     */
    default PromotionCode code() {
        return terms().code();
    }

    /**
     * Turns each kind into one result.
     *
     * @param onQuantity applied to a discount from a number of units on
     * @param onCheapest applied to a discount on the cheapest units
     * @param onBundle applied to a set at prices of its own
     * @param <R> the kind of result
     * @return what the matching function returned
     */
    <R> R fold(
            Function<? super QuantityDiscount, ? extends R> onQuantity,
            Function<? super CheapestFree, ? extends R> onCheapest,
            Function<? super Bundle, ? extends R> onBundle);
}
