package io.counterfoil.ticket;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The random bytes that keep a commitment from being guessed. Private like the part that they belong to, and erased with it.
 */
public final class Salt {

    /** How many bytes a salt has: as many as nobody can try. */
    public static final int LENGTH = 16;

    private final byte[] bytes;

    private Salt(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A salt of those bytes.
     *
     * @param bytes {@value #LENGTH} random bytes, copied
     * @return the salt
     * @throws IllegalArgumentException if there are not {@value #LENGTH}
     */
    public static Salt of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("bytes must be " + LENGTH + " but were " + bytes.length);
        }
        return new Salt(bytes.clone());
    }

    /**
     * Reads the guarded bytes.
     *
     * @return a copy
     */
    public byte[] reveal() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Salt salt && Arrays.equals(salt.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Never the bytes. */
    @Override
    public String toString() {
        return "Salt[redacted]";
    }
}
