package io.counterfoil.catalog;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How a product runs out, and how long it may be held.
 *
 * @param counting whether there is only so much of it on the shelf; places are counted whatever this says
 * @param holdTime how long a hold of it lives, above 0 and at most {@link #MAX_HOLD_TIME}; empty for the usual time
 */
public record StockRule(Counting counting, Optional<Duration> holdTime) {

    /** The longest time that a product may be held for without anybody asking for more. */
    public static final Duration MAX_HOLD_TIME = Duration.ofDays(366);

    /** As much as anybody likes, held for the usual time. */
    public static final StockRule UNCOUNTED = new StockRule(Counting.UNCOUNTED, Optional.empty());

    /** What was put in stock, held for the usual time. */
    public static final StockRule COUNTED = new StockRule(Counting.COUNTED, Optional.empty());

    /** Whether there is only so much of a product. */
    public enum Counting {
        /** It is sold as often as anybody asks: coffee. */
        UNCOUNTED,
        /** It is sold as long as there is some in stock: posters. */
        COUNTED
    }

    /** Refuses nulls. */
    public StockRule {
        Objects.requireNonNull(counting, "counting");
        Objects.requireNonNull(holdTime, "holdTime");
    }

    /**
     * The rule with a time of its own for holds.
     *
     * @param time such as 45 minutes for bookings of a ferry
     * @return a changed copy
     */
    public StockRule heldFor(Duration time) {
        return new StockRule(counting, Optional.of(time));
    }

    /**
     * Whether it can run out.
     *
     * @return true for COUNTED
     */
    public boolean isCounted() {
        return counting == Counting.COUNTED;
    }
}
