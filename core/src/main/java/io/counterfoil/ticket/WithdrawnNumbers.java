package io.counterfoil.ticket;

import io.counterfoil.series.SeriesKey;
import java.util.Objects;

/**
 * Numbers of a series that may have been given in entries that were lost, and are therefore never given again: 41 to 50 of
 * {@code tickets/harbour/till-1}. Recorded by the RECOVERY that withdrew them, so that their absence is no gap.
 *
 * @param series which sequence
 * @param period {@code ""}, or the business date for a series that begins anew daily
 * @param first the first of them, from 1
 * @param last the last of them
 */
public record WithdrawnNumbers(SeriesKey series, String period, long first, long last) {

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if it is empty or begins below 1
     */
    public WithdrawnNumbers {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(period, "period");
        if (first < 1 || last < first) {
            throw new IllegalArgumentException(
                    "range must begin at 1 or above and not be empty but was " + first + " to " + last);
        }
    }
}
