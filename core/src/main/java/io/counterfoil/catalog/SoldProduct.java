package io.counterfoil.catalog;

import io.counterfoil.money.QuantityUnit;
import java.util.Objects;

/**
 * A product as it was when it was priced; a document needs no catalogue to be read.
 *
 * @param id the shop's own key
 * @param name as it stands on a page
 * @param shortName as it stands on a narrow receipt
 * @param unit what the quantity counts
 */
public record SoldProduct(ProductId id, String name, String shortName, QuantityUnit unit) {

    /** Refuses nulls. */
    public SoldProduct {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(shortName, "shortName");
        Objects.requireNonNull(unit, "unit");
    }

    /**
     * What documents keep of a product.
     *
     * @param product of the assortment
     * @return its snapshot
     */
    public static SoldProduct of(Product product) {
        return new SoldProduct(product.id(), product.name(), product.shortName(), product.unit());
    }
}
