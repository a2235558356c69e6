package io.counterfoil.catalog;

/** What a discount falls on. */
public enum DiscountReach {
    /** Each line for itself. */
    LINE,

    /** The lines of the document together, to which it is then allocated. */
    DOCUMENT
}
