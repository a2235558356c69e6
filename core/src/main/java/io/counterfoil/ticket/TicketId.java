package io.counterfoil.ticket;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The key of an issued ticket, unique everywhere and roughly in order of issue: a UUID of version 7 (RFC 9562 section 5.7),
 * {@code 019a9f3c-1c80-7b6e-8f00-5d4c3b2a1908}.
 *
 * @param value 36 characters, lower-case hex with dashes
 */
public record TicketId(String value) {

    /** How many random bytes go into an id, of whose 80 bits 74 are used. */
    public static final int RANDOM_BYTES = 10;

    private static final int MAX_PLACE = 0xfff;

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public TicketId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "ticket id must be a lower-case UUID but had " + value.length() + " characters of another form");
        }
    }

    /**
     * The id of that value.
     *
     * @param value for instance {@code 019a9f3c-1c80-7b6e-8f00-5d4c3b2a1908}
     * @return the id
     * @throws IllegalArgumentException if the value has another form
     */
    public static TicketId of(String value) {
        return new TicketId(value);
    }

    /**
     * Whether a text has the form of an id.
     *
     * @param value any text
     * @return true if {@link #of} takes it
     */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    /**
     * A new id.
     *
     * @param issuedAt the instant of issue, used to the millisecond
     * @param random {@value #RANDOM_BYTES} bytes that nobody can guess
     * @return an id that sorts after those of earlier milliseconds
     * @throws IllegalArgumentException if there are not {@value #RANDOM_BYTES} bytes
     */
    public static TicketId of(Instant issuedAt, byte[] random) {
        if (random.length != RANDOM_BYTES) {
            throw new IllegalArgumentException("random must have " + RANDOM_BYTES + " bytes but had " + random.length);
        }
        long low = 0;
        for (int i = 2; i < RANDOM_BYTES; i++) {
            low = (low << 8) | (random[i] & 0xff);
        }
        long version = 0x7000 | ((random[0] & 0x0f) << 8) | (random[1] & 0xff);
        long high = (issuedAt.toEpochMilli() << 16) | version;
        long variant = 0x8000_0000_0000_0000L;
        return new TicketId(new UUID(high, (low & 0x3fff_ffff_ffff_ffffL) | variant).toString());
    }

    /**
     * A new id for one of several tickets issued at the same instant: they sort in the order of their places (RFC 9562 section
     * 6.2, method 1).
     *
     * @param issuedAt the instant of issue, used to the millisecond
     * @param place from 0 to 4,095, which stands in place of the first 12 random bits
     * @param random {@value #RANDOM_BYTES} bytes that nobody can guess
     * @return an id that sorts after those of earlier milliseconds and places
     * @throws IllegalArgumentException if the place or the number of bytes is out of range
     */
    public static TicketId of(Instant issuedAt, int place, byte[] random) {
        if (place < 0 || place > MAX_PLACE) {
            throw new IllegalArgumentException("place must be 0 to " + MAX_PLACE + " but was " + place);
        }
        byte[] placed = random.clone();
        placed[0] = (byte) (place >> Byte.SIZE);
        placed[1] = (byte) place;
        return of(issuedAt, placed);
    }

    /** The value alone. */
    @Override
    public String toString() {
        return value;
    }
}
