package io.counterfoil.ledger;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An Ed25519 signature: 64 bytes, R then S (RFC 8032 section 5.1.6), written as 128 lower-case hexadecimal digits. Holding one
 * says nothing about its validity. Immutable.
 */
public final class SignatureBytes {

    /** Bytes of an Ed25519 signature. */
    public static final int LENGTH = 64;

    private final byte[] bytes;

    private SignatureBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The signature of those bytes.
     *
     * @param bytes exactly 64, copied
     * @return the signature
     * @throws IllegalArgumentException if there are not 64
     */
    public static SignatureBytes of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("bytes must be " + LENGTH + " long but was " + bytes.length);
        }
        return new SignatureBytes(bytes.clone());
    }

    static Optional<SignatureBytes> find(String hex) {
        return Hex.parse(hex, LENGTH).map(SignatureBytes::new);
    }

    /**
     * The 64 bytes.
     *
     * @return a copy
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The 64 bytes themselves, for reading only. */
    byte[] raw() {
        return bytes;
    }

    /**
     * The written form.
     *
     * @return 128 lower-case hexadecimal digits
     */
    public String hex() {
        return Hex.format(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignatureBytes signature && Arrays.equals(signature.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The written form, as {@link #hex()}. */
    @Override
    public String toString() {
        return hex();
    }
}
