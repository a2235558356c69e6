package io.counterfoil.series;

import java.util.Optional;

/**
 * The counters of one tenant, reached inside a unit of work.
 *
 * <p><b>For implementers.</b> {@link #take} is the only way to a number. It must be safe against every concurrent unit of work
 * on the same series: two never get the same number, and a unit that rolls back leaves the counter as it was. A counter is
 * stored, never derived from the documents.
 */
public interface Series {

    /**
     * Defines how the numbers of a series look. Defining it again changes the look of later numbers only.
     *
     * @param key which sequence
     * @param rule how its numbers look
     */
    void define(SeriesKey key, SeriesRule rule);

    /**
     * How the numbers of a series look.
     *
     * @param key which sequence
     * @return the rule last defined
     */
    Optional<SeriesRule> rule(SeriesKey key);

    /**
     * Takes consecutive numbers.
     *
     * @param key which sequence, defined before
     * @param period as {@link SeriesReset#period} gives it
     * @param count how many, 1 or more
     * @return the first of them; the others follow it without a gap
     * @throws IllegalStateException if the series was never defined
     */
    long take(SeriesKey key, String period, int count);

    /**
     * The last number taken.
     *
     * @param key which sequence
     * @param period as {@link SeriesReset#period} gives it
     * @return 0 if none was taken yet
     */
    long last(SeriesKey key, String period);
}
