package io.counterfoil.ledger;

/** The limits of the format that more than one type checks. */
final class Limits {

    /** Largest seq, ms, size and integer of a document: 2^53 - 1, what every JSON reader holds exactly (RFC 8785). */
    static final long MAX_INTEGER = (1L << 53) - 1;

    /** Largest canonical document, in bytes. */
    static final int MAX_DOCUMENT_BYTES = 262_144;

    /** Most containers on any path of a document, the top-level object included. */
    static final int MAX_DEPTH = 16;

    /** Largest ticket proof, in bytes: 2 MiB. */
    static final int MAX_PROOF_BYTES = 2 * 1024 * 1024;

    /** Largest signed note, in bytes: 16 KiB. */
    static final int MAX_NOTE_BYTES = 16 * 1024;

    private Limits() {}

    static boolean isCount(long value) {
        return value >= 0 && value <= MAX_INTEGER;
    }

    static long requireCount(long value, String name) {
        if (!isCount(value)) {
            throw new IllegalArgumentException(name + " must be 0 to 2^53 - 1 but was " + value);
        }
        return value;
    }
}
