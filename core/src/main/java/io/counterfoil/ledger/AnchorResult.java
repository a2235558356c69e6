package io.counterfoil.ledger;

/** What a comparison of a chain with an anchor comes to. */
public enum AnchorResult {
    /** The chain is the one that the anchor vouches for. */
    MATCH,
    /** The anchor vouches for other entries. */
    FORK,
    /** The anchor is genuine and above the end of the chain. */
    AHEAD,
    /** The two cannot be compared: entries are missing or broken below the anchor, or nothing was enrolled. */
    NOT_COMPARABLE,
    /** The anchor is unreadable or not signed by the key in force. */
    BAD_SIGNATURE
}
