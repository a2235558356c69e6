package io.counterfoil.ledger;

/** What a verification comes to, worst first. */
public enum Verdict {
    /** At least one break was found. */
    BROKEN,
    /** No break was found, but nothing vouches for the chain: no pinned enrolment, unreadable input, or nothing signed. */
    UNVERIFIABLE,
    /** No break was found, but a check of the level asked for could not be made; the report says which. */
    INCOMPLETE,
    /** Every check of the level was made and held. Says nothing about entries cut above the last outside anchor. */
    INTACT
}
