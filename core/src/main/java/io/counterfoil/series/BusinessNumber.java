package io.counterfoil.series;

import java.util.Objects;

/**
 * The number that a document bears: consecutive within its series and period.
 *
 * @param series which sequence
 * @param period {@code ""}, or the business date for a series that begins anew daily
 * @param number from 1
 * @param text as printed, {@code TT00000001}
 */
public record BusinessNumber(SeriesKey series, String period, long number, String text) {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public BusinessNumber {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(text, "text");
        if (number < 1) {
            throw new IllegalArgumentException("number must be 1 or more but was " + number);
        }
    }

    /** As printed: {@code TT00000001}. */
    @Override
    public String toString() {
        return text;
    }
}
