package io.counterfoil.catalog;

import io.counterfoil.tax.TaxProfile;
import java.util.List;
import java.util.Objects;

/**
 * An assortment before it was checked, as it stands in a shop file.
 *
 * @param version 1 for the first, then one more each time
 * @param shop the shop
 * @param taxes its tax profile
 * @param products what it sells
 * @param tariffs one per route
 */
public record AssortmentDraft(
        int version, ShopProfile shop, TaxProfile taxes, List<Product> products, List<Tariff> tariffs) {

    /**
     * Checks the version.
     *
     * @throws IllegalArgumentException if the version is below 1
     */
    public AssortmentDraft {
        if (version < 1) {
            throw new IllegalArgumentException("version must be 1 or more but was " + version);
        }
        Objects.requireNonNull(shop, "shop");
        Objects.requireNonNull(taxes, "taxes");
        products = List.copyOf(products);
        tariffs = List.copyOf(tariffs);
    }

    /**
     * The same under another version.
     *
     * @param other such as 2
     * @return a changed copy
     */
    public AssortmentDraft withVersion(int other) {
        return new AssortmentDraft(other, shop, taxes, products, tariffs);
    }
}
