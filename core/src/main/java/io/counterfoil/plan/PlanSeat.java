package io.counterfoil.plan;

import io.counterfoil.money.Percent;
import java.util.Objects;

/**
 * A seat number and what it does to the price: seat 12, on the aisle, +10 %.
 *
 * @param name what stands on it
 * @param percent such as 10, or -25 for a seat behind a pillar; 0 for a seat like any other
 */
public record PlanSeat(SeatName name, Percent percent) {

    /** Refuses nulls. */
    public PlanSeat {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(percent, "percent");
    }

    /**
     * A seat like any other.
     *
     * @param name what stands on it
     * @return a seat of 0 %
     */
    public static PlanSeat of(SeatName name) {
        return new PlanSeat(name, Percent.ZERO);
    }
}
