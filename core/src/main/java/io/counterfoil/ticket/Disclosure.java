package io.counterfoil.ticket;

/** How much of a ticket is asked for. */
public enum Disclosure {
    /** The public part: what is printed, exported and chained. */
    PUBLIC,
    /** The private part as well: names, documents, vehicle numbers. */
    PRIVATE
}
