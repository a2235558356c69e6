package io.counterfoil.ledger;

/** What the signature on a paper proves by the till's public key alone, without the books. */
public enum PaperSignature {
    /** The till signed this hash. */
    VALID,
    /** The till's key did not make this signature. */
    INVALID,
    /** None is printed. */
    ABSENT,
    /** The chain is not enrolled here, so there is no key to judge by. */
    UNKNOWN
}
