package io.counterfoil.tax;

import io.counterfoil.money.Rounding;
import java.util.Objects;

/**
 * How a shop computes its taxes. It is stored with every document, so that each can be recomputed as it was.
 *
 * @param treatment whether prices have their tax in them
 * @param place where a tax is rounded
 * @param rounding how, such as HALF_UP to 0.01
 */
public record TaxMethod(TaxTreatment treatment, RoundingPlace place, Rounding rounding) {

    /** Refuses nulls. */
    public TaxMethod {
        Objects.requireNonNull(treatment, "treatment");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(rounding, "rounding");
    }
}
