package io.counterfoil.tax;

/** Whether listed prices have their tax in them. */
public enum TaxTreatment {
    /** Tax is added to prices: 135.00 at 16 % costs 156.60. The usual case, named first. */
    EXCLUSIVE,

    /** Prices are gross: 23.00 at 7 % stays 23.00, of which 1.50 are tax. */
    INCLUSIVE
}
