package io.counterfoil.inventory;

/**
 * Where desks tell what became of the stock, after each commit that changed it. Holds that end by the clock are not told: nothing
 * happens then; whoever shows a seat map reads it again from time to time.
 *
 * <p><b>For implementers.</b> Called from many threads, after the commit and before the desk answers, so it must be quick and must
 * not throw: what it would undo has happened. It may lose a change or tell it twice.
 */
@FunctionalInterface
public interface AvailabilityFeed {

    /** Tells nobody. */
    AvailabilityFeed NOBODY = change -> {};

    /**
     * Tells a change.
     *
     * @param change of one unit of work
     */
    void changed(AvailabilityChange change);
}
