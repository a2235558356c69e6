package io.counterfoil.catalog;

import io.counterfoil.money.Money;
import java.util.Objects;

/**
 * So many units of one product in a set, each at a price of its own: 2 x {@code adult} at 40.00.
 *
 * @param product whose unit has no decimals
 * @param units how many of it make one set, 1 or more
 * @param perUnit the price of one unit in the set; where the listed price is lower, that one stays
 */
public record BundlePart(ProductId product, long units, Money perUnit) {

    /** Refuses nulls. */
    public BundlePart {
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(perUnit, "perUnit");
    }
}
