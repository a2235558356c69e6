package io.counterfoil.plan;

/** How the rows of a zone are sold. */
public enum RowSale {
    /** Seat by seat. */
    BY_SEAT,
    /** Each row is a table: all its seats together or none. */
    WHOLE
}
