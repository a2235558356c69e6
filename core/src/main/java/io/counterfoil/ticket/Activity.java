package io.counterfoil.ticket;

/** What an ACTIVITY entry records: sensitive things that are neither a sale nor its undoing. */
public enum Activity {
    /** A receipt was printed again. */
    REPRINT,
    /** A new epoch of the till was opened. */
    RECOVERY,
    /** An operator confirmed a clock that is far ahead of the last entry. */
    CLOCK_CONFIRMED,
    /** The clock was found behind the last entry. */
    CLOCK_BEHIND
}
