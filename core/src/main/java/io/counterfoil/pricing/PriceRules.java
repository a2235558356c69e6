package io.counterfoil.pricing;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.money.Rounding;
import io.counterfoil.tax.TaxMethod;
import java.util.Objects;

/**
 * Under which rules a quote was made. Stored with every document, so that it can be recomputed as it was.
 *
 * @param assortmentVersion such as 3
 * @param taxVersion of the tax profile, such as 1
 * @param tax how taxes were computed
 * @param rounding of prices and discounts
 */
public record PriceRules(int assortmentVersion, int taxVersion, TaxMethod tax, Rounding rounding) {

    /**
     * Checks the versions.
     *
     * @throws IllegalArgumentException if a version is below 1
     */
    public PriceRules {
        if (assortmentVersion < 1 || taxVersion < 1) {
            throw new IllegalArgumentException(
                    "version must be 1 or more but was " + Math.min(assortmentVersion, taxVersion));
        }
        Objects.requireNonNull(tax, "tax");
        Objects.requireNonNull(rounding, "rounding");
    }

    /**
     * The rules of an assortment.
     *
     * @param assortment the one priced with
     * @return its versions, tax method and rounding
     */
    public static PriceRules of(Assortment assortment) {
        return new PriceRules(
                assortment.version(),
                assortment.taxes().version(),
                assortment.taxes().method(),
                assortment.shop().rounding());
    }
}
