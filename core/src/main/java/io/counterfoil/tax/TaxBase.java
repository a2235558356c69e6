package io.counterfoil.tax;

/** What a percentage falls on. */
public enum TaxBase {
    /** The amount after discount, without levies. The usual case, named first. */
    NET,

    /** The amount after discount together with the levies collected on the line. */
    NET_AND_LEVY
}
