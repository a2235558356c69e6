package io.counterfoil.ticket;

/**
 * What an ACTIVITY entry records: sensitive actions that no entry of another type records. What each says beside who, where, why and
 * from where stands in {@code docs/ledger-format.md}, section 10, row by row.
 */
public enum Activity {
    /** A receipt was printed again. */
    REPRINT,
    /** A new epoch of the till was opened. */
    RECOVERY,
    /** A chain was written for somebody outside. */
    EXPORT,
    /** A product was put in stock, or what was counted was put right. */
    STOCK_IN,
    /** A zone, a table or an event got another capacity, or seats were blocked or set free. */
    CAPACITY_CHANGE,
    /** The shop was set up anew: its assortment with all prices, its payment methods, how its tickets are numbered. */
    SET_UP,
    /** An operator confirmed a clock that is far ahead of the last entry. */
    CLOCK_CONFIRMED,
    /** The clock was found behind the last entry. */
    CLOCK_BEHIND
}
