package io.counterfoil.plan;

/** How the percents of a stage, a row and a seat come together. */
public enum Composition {
    /** One on the other: 100.00, +15 %, +20 % is 138.00. */
    COMPOUND,

    /** Their sum on the base: 100.00, +15 %, +20 % is 135.00. */
    ADDITIVE
}
