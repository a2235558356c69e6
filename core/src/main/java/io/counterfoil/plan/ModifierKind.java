package io.counterfoil.plan;

/** What changed the price of a place, in the order in which it does. */
public enum ModifierKind {
    /** When and how many were sold before: early bird. */
    STAGE,
    /** The row. */
    ROW,
    /** The seat. */
    SEAT,
    /** The lowest price of the plan, where the others lead below it. */
    FLOOR
}
