package io.counterfoil.plan;

import java.time.Instant;
import java.util.Objects;

/**
 * When a stage is sold, half-open: until 2026-06-01T04:00:00Z it holds one nanosecond before and no longer at that instant,
 * where the next may begin.
 *
 * @param from the first instant; {@link Instant#MIN} where it holds from the beginning
 * @param until the first instant after; {@link Instant#MAX} where no end is known
 */
public record StageWindow(Instant from, Instant until) {
    /** At any time. */
    public static final StageWindow ALWAYS = new StageWindow(Instant.MIN, Instant.MAX);

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if it ends at or before the instant at which it begins
     */
    public StageWindow {
        Objects.requireNonNull(from, "from");
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("until must be after " + from + " but was " + until);
        }
    }

    /**
     * From an instant on, with no end known.
     *
     * @param first the first instant
     * @return the window
     */
    public static StageWindow from(Instant first) {
        return new StageWindow(first, Instant.MAX);
    }

    /**
     * From the beginning to an instant.
     *
     * @param end the first instant after
     * @return the window
     */
    public static StageWindow until(Instant end) {
        return new StageWindow(Instant.MIN, end);
    }

    /**
     * Whether an instant lies in it.
     *
     * @param instant such as 2026-05-31T12:00:00Z
     * @return true from the first instant to the last before the end
     */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }

    /**
     * Whether some instant lies in both.
     *
     * @param other another window
     * @return false if one ends where the other begins
     */
    public boolean overlaps(StageWindow other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
