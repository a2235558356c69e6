package io.counterfoil.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/**
 * One reading of the shop's clock, taken once per operation: the instant and how far local time was from UTC. Every document
 * carries both, as {@code clock} {@code 2026-01-01T12:01:00.000Z} and {@code utc_offset} {@code -04:30}. Digits below the millisecond are
 * dropped. Immutable.
 *
 * @param instant what the clock said, 1970 to 9999
 * @param offset local time minus UTC, whole minutes
 */
public record ClockReading(Instant instant, ZoneOffset offset) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
    private static final int SECONDS_PER_MINUTE = 60;

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the year is before 1970 or beyond 9999, or the offset has seconds
     */
    public ClockReading {
        Objects.requireNonNull(offset, "offset");
        if (instant.isBefore(Instant.EPOCH) || !instant.isBefore(END)) {
            throw new IllegalArgumentException("instant must be of 1970 to 9999 but was " + instant);
        }
        if (offset.getTotalSeconds() % SECONDS_PER_MINUTE != 0) {
            throw new IllegalArgumentException("offset must be whole minutes but was " + offset);
        }
    }

    /**
     * The reading as the ledger counts it.
     *
     * @return epoch milliseconds
     */
    public long ms() {
        return instant.toEpochMilli();
    }

    /**
     * Starts a document that this reading stamps.
     *
     * @param type what it records
     * @return a builder that holds {@code v}, {@code type}, {@code clock} and {@code utc_offset}
     */
    public CanonicalObject.Builder document(EntryType type) {
        return CanonicalObject.builder()
                .put("v", 1)
                .put("type", type.name())
                .put("clock", written(instant))
                .put("utc_offset", offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId());
    }

    /**
     * An instant as documents write it.
     *
     * @param instant 1970 to 9999
     * @return for instance {@code 2026-01-01T12:01:00.000Z}
     */
    public static String written(Instant instant) {
        return CLOCK.format(instant);
    }
}
