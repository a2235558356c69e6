package io.counterfoil.ledger;

import java.util.Arrays;
import java.util.Optional;

/**
 * A SHA-256 value of 32 bytes, written as 64 lower-case hexadecimal digits:
 * {@code d96ab1f781d8da222f9ea7f16e7dddf4c5d846248133c58a63a58e247f7d1bc1}. Immutable; ordered as unsigned bytes.
 */
public final class Hash implements Comparable<Hash> {

    /** Bytes in a SHA-256 value (FIPS 180-4). */
    public static final int LENGTH = 32;

    /** 32 zero bytes: what stands before the first entry. */
    public static final Hash ZERO = new Hash(new byte[LENGTH]);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The value of those bytes.
     *
     * @param bytes exactly 32, copied
     * @return the hash
     * @throws IllegalArgumentException if there are not 32
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("bytes must be " + LENGTH + " long but was " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** Takes over an array that nobody else holds. */
    static Hash owning(byte[] bytes) {
        return new Hash(bytes);
    }

    /**
     * Reads the written form.
     *
     * @param hex 64 lower-case hexadecimal digits
     * @return the hash
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Hash parse(String hex) {
        return find(hex)
                .orElseThrow(() -> new IllegalArgumentException(
                        "hash must be 64 lower-case hexadecimal digits but had " + hex.length() + " characters"));
    }

    static Optional<Hash> find(String hex) {
        return Hex.parse(hex, LENGTH).map(Hash::new);
    }

    /**
     * The 32 bytes.
     *
     * @return a copy
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The 32 bytes themselves, for reading only. */
    byte[] raw() {
        return bytes;
    }

    boolean matches(byte[] other) {
        return Arrays.equals(bytes, other);
    }

    /**
     * The written form.
     *
     * @return 64 lower-case hexadecimal digits
     */
    public String hex() {
        return Hex.format(bytes);
    }

    @Override
    public int compareTo(Hash other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(hash.bytes, bytes);
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
