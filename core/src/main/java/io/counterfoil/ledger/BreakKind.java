package io.counterfoil.ledger;

/** Every way in which a chain can be broken, in the order in which kinds at one entry are reported. */
public enum BreakKind {
    /** An enrolled chain has no entries at all. */
    CHAIN_MISSING,
    /** Numbers are missing. */
    SEQ_GAP,
    /** A number stands twice, or out of order. */
    SEQ_DUPLICATE,
    /** The document is not the one that was hashed. */
    DOC_DIGEST_MISMATCH,
    /** The document is not in canonical form. */
    NON_CANONICAL,
    /** The document is of another version of the format. */
    VERSION_UNSUPPORTED,
    /** The type byte is unknown, or of another kind of chain. */
    TYPE_UNSUPPORTED,
    /** The document names another type than the header. */
    TYPE_MISMATCH,
    /** The hash is not that of the header. */
    LINK_HASH_MISMATCH,
    /** The entry is not chained onto the one below it. */
    PREV_MISMATCH,
    /** Entry 0 is not the enrolled genesis, or a genesis stands elsewhere. */
    GENESIS_INVALID,
    /** An epoch does not go on from where the one before ended. */
    EPOCH_MISMATCH,
    /** A store enrolled or leased the same thing twice. */
    ENROL_CONFLICT,
    /** The entry is not signed as the policy says. */
    ALG_UNSUPPORTED,
    /** The key is not, or does not become, the one in force. */
    UNKNOWN_KEY,
    /** The signature does not cover the stored hash. */
    SIGNATURE_INVALID,
    /** A private part is not the one that was committed to. Level BOOKS. */
    COMMITMENT_MISMATCH,
    /** The time is before that of the entry below. */
    TIME_REGRESSION,
    /** The time is after the time of the verification. */
    TIME_IN_FUTURE,
    /** A business number is missing. Level BOOKS. */
    SERIES_GAP,
    /** A business number stands twice. Level BOOKS. */
    SERIES_DUPLICATE,
    /** A number outside its block. Level BOOKS. */
    OUT_OF_BLOCK,
    /** A counter disagrees with its entries. Level BOOKS. */
    COUNTER_MISMATCH,
    /** A Z disagrees with its entries. Level BOOKS. */
    Z_TOTAL_MISMATCH,
    /** A table disagrees with the entries that it was made from. Level projections. */
    PROJECTION_MISMATCH,
    /** A checkpoint vouches for other entries than these. */
    CHECKPOINT_FORK,
    /** Entries that an outside checkpoint vouches for are missing at the end. */
    TRUNCATED_TAIL,
    /** A checkpoint whose signature does not hold. */
    CHECKPOINT_SIG_INVALID
}
