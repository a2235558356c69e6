package io.counterfoil.ledger;

/** How much of a chain a verification checks. */
public enum VerificationMode {
    /** Everything; the first bad entry of a report in this mode is the first there is. */
    FULL,
    /**
     * Everything but the signatures of entries below a checkpoint from outside that is genuine and matches: its one signature
     * vouches for them all. Changes of key are always checked. The report says up to where signatures were skipped.
     */
    FAST
}
