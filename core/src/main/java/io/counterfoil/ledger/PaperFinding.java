package io.counterfoil.ledger;

/**
 * What the books say to a printed hash. P is the hash on the paper, S the one stored at the printed place, R the one recomputed from
 * what is stored there.
 *
 * <p>Source: {@code docs/ledger-format.md}, section 5.
 */
public enum PaperFinding {
    /** P = S = R: the entry is the one that was printed. */
    GENUINE,
    /** P = S, R differs: the stored content was altered; the paper is right. */
    CONTENT_ALTERED,
    /** P = R, S differs: the column of hashes was damaged; content and paper are right. */
    HASH_DAMAGED,
    /** P stands at another number or in another chain: the paper is forged. */
    FORGED_PLACE,
    /** P is found nowhere and its signature holds: an entry that the till signed is missing, cut off or rewritten. */
    ENTRY_MISSING,
    /** P is found nowhere and its signature does not hold: the paper is forged. */
    FORGED,
    /** P is found nowhere, and no signature, or no key to judge it by, tells whether paper or books are wrong. */
    UNDECIDED,
    /** P, S and R all differ, and P is found nowhere: several faults at once. */
    SEVERAL_FAULTS,
    /** The paper names a chain that is neither stored nor enrolled here. */
    UNKNOWN_CHAIN
}
