package io.counterfoil.catalog;

import io.counterfoil.money.Rounding;
import java.util.Objects;
import java.util.Optional;

/**
 * How a shop rounds.
 *
 * @param prices of weighed goods, of places by plan and of discounts in percent. Taxes have their own in the tax profile.
 * @param cash of a total that is paid in cash alone, such as to 0.05 where there are no smaller coins; empty where none is made
 */
public record ShopRounding(Rounding prices, Optional<Rounding> cash) {

    /** Refuses nulls. */
    public ShopRounding {
        Objects.requireNonNull(prices, "prices");
        Objects.requireNonNull(cash, "cash");
    }

    /**
     * A rounding of prices alone.
     *
     * @param prices such as HALF_UP to 0.01
     * @return with totals in cash as they are
     */
    public static ShopRounding of(Rounding prices) {
        return new ShopRounding(prices, Optional.empty());
    }

    /**
     * The same with a rounding of totals in cash.
     *
     * @param cash such as HALF_UP to 0.05
     * @return a changed copy
     */
    public ShopRounding withCash(Rounding cash) {
        return new ShopRounding(prices, Optional.of(cash));
    }
}
