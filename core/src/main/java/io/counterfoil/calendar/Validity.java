package io.counterfoil.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The business dates on which something is in force, half-open: from 2026-01-01 until 2026-07-01 holds on 30 June and no
 * longer on 1 July, where the next period begins.
 *
 * @param from the first date
 * @param until the first date after; {@link LocalDate#MAX} where no end is known
 */
public record Validity(LocalDate from, LocalDate until) {
    /** On every date. */
    public static final Validity ALWAYS = new Validity(LocalDate.MIN, LocalDate.MAX);

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if it ends on or before the date on which it begins
     */
    public Validity {
        Objects.requireNonNull(from, "from");
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("until must be after " + from + " but was " + until);
        }
    }

    /**
     * From a date on, with no end known.
     *
     * @param first the first date
     * @return the validity
     */
    public static Validity from(LocalDate first) {
        return new Validity(first, LocalDate.MAX);
    }

    /**
     * Whether it is in force on a date.
     *
     * @param date such as 2026-06-30
     * @return true from the first date to the one before the end
     */
    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && (date.isBefore(until) || isOpenEnded());
    }

    /**
     * Whether both are in force on some date.
     *
     * @param other another validity
     * @return false if one ends where the other begins
     */
    public boolean overlaps(Validity other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /**
     * Whether no end is known.
     *
     * @return true for {@link #from(LocalDate)} and {@link #ALWAYS}
     */
    public boolean isOpenEnded() {
        return until.equals(LocalDate.MAX);
    }
}
