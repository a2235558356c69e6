package io.counterfoil.catalog;

/** Whether an attribute reaches paper. */
public enum Printing {
    /** It stands on the ticket. */
    PRINTED,

    /** It does not, unless it is public: what is public is always printed. */
    NOT_PRINTED
}
