package io.counterfoil.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * The days of a shop's books.
 *
 * @param zone the fiscal zone, with its history of offsets from the JDK's time zone data
 */
public record BusinessCalendar(ZoneId zone) {

    /** Refuses null. */
    public BusinessCalendar {
        Objects.requireNonNull(zone, "zone");
    }

    /**
     * The business date: the local date of the instant in the fiscal zone.
     *
     * @param instant when
     * @return the date that the books file it under
     */
    public LocalDate businessDate(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /**
     * The offset from UTC that the fiscal zone had then.
     *
     * @param instant when
     * @return for instance {@code -04:00}
     */
    public ZoneOffset offset(Instant instant) {
        return zone.getRules().getOffset(instant);
    }
}
