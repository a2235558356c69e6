package io.counterfoil.ledger;

/**
 * Binds an entry to its private part without showing it: the document carries the hash in a member whose name ends in
 * {@code _commit}; salt and private part are stored apart and can be erased, after which the hash says nothing. Without the salt a
 * short private part, a name or a telephone number, cannot be guessed from the hash.
 */
public final class Commitment {

    /** Bytes of a salt: new for each commitment, from a cryptographic random source, never printed or exported by default. */
    public static final int SALT_LENGTH = Layout.SALT_BYTES;

    private Commitment() {}

    /**
     * The hash to put into the document.
     *
     * @param salt 16 random bytes, to be stored and erased with the private part
     * @param privatePart what must not stand in the document
     * @return the commitment
     * @throws IllegalArgumentException if the salt has another length
     */
    public static Hash of(byte[] salt, CanonicalObject privatePart) {
        if (salt.length != SALT_LENGTH) {
            throw new IllegalArgumentException("salt must be " + SALT_LENGTH + " bytes long but was " + salt.length);
        }
        return Layout.commitment(salt, privatePart.canonicalBytes());
    }

    /**
     * The hash over stored bytes, whatever they are, to be compared with that in the document.
     *
     * @param salt as stored, of any length
     * @param canonical as stored, of any content
     * @return what the document should hold if both are unchanged
     */
    public static Hash ofStored(byte[] salt, byte[] canonical) {
        return Layout.commitment(salt, canonical);
    }
}
