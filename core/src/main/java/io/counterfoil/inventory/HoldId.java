package io.counterfoil.inventory;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The key of a hold, which nobody can guess: who knows it may sell or release what it holds. A UUID of version 7 (RFC 9562 section
 * 5.7), {@code 019a9f3c-1c80-7b6e-8f00-5d4c3b2a1908}.
 *
 * @param value 36 characters, lower-case hex with dashes
 */
public record HoldId(String value) implements Comparable<HoldId> {

    /** How many random bytes go into an id, of whose 80 bits 74 are used. */
    public static final int RANDOM_BYTES = 10;

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public HoldId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "hold must be a lower-case UUID but had " + value.length() + " characters of another form");
        }
    }

    /**
     * The id of that value.
     *
     * @param value for instance {@code 019a9f3c-1c80-7b6e-8f00-5d4c3b2a1908}
     * @return the id
     * @throws IllegalArgumentException if the value has another form
     */
    public static HoldId of(String value) {
        return new HoldId(value);
    }

    /**
     * Whether a text has the form of an id.
     *
     * @param value any text
     * @return true if {@link #of(String)} takes it
     */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    /**
     * A new id.
     *
     * @param madeAt when the hold is made, used to the millisecond
     * @param random {@value #RANDOM_BYTES} bytes that nobody can guess
     * @return an id that sorts after those of earlier milliseconds
     * @throws IllegalArgumentException if there are not {@value #RANDOM_BYTES} bytes
     */
    public static HoldId of(Instant madeAt, byte[] random) {
        if (random.length != RANDOM_BYTES) {
            throw new IllegalArgumentException("random must have " + RANDOM_BYTES + " bytes but had " + random.length);
        }
        long low = 0;
        for (int i = 2; i < RANDOM_BYTES; i++) {
            low = (low << Byte.SIZE) | (random[i] & 0xff);
        }
        long version = 0x7000 | ((random[0] & 0x0f) << Byte.SIZE) | (random[1] & 0xff);
        long high = (madeAt.toEpochMilli() << Short.SIZE) | version;
        return new HoldId(new UUID(high, (low & 0x3fff_ffff_ffff_ffffL) | VARIANT).toString());
    }

    @Override
    public int compareTo(HoldId other) {
        return value.compareTo(other.value);
    }

    /** The value alone. */
    @Override
    public String toString() {
        return value;
    }
}
