package io.counterfoil.catalog;

/** Whether a line can do without an attribute. */
public enum Presence {
    /** No sale without it: the vehicle number of a car. */
    REQUIRED,

    /** May be left out. */
    OPTIONAL
}
