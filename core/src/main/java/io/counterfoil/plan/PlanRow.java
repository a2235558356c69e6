package io.counterfoil.plan;

import io.counterfoil.money.Percent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A row of a zone: row A, +20 %.
 *
 * @param name what stands at its end
 * @param percent what it does to the price; empty for the percent of its zone
 * @param seats those seats of the zone that have another percent in this row than in the others
 */
public record PlanRow(RowName name, Optional<Percent> percent, List<PlanSeat> seats) {

    /** Copies the seats. */
    public PlanRow {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(percent, "percent");
        seats = List.copyOf(seats);
    }

    /**
     * A row with the percent of its zone.
     *
     * @param name what stands at its end
     * @return the row
     */
    public static PlanRow of(RowName name) {
        return new PlanRow(name, Optional.empty(), List.of());
    }

    /**
     * A row with a percent of its own.
     *
     * @param name what stands at its end
     * @param percent such as 20
     * @return the row
     */
    public static PlanRow of(RowName name, Percent percent) {
        return new PlanRow(name, Optional.of(percent), List.of());
    }

    /**
     * The row with seats of another percent than in the other rows.
     *
     * @param others such as seat 7, -25 %, behind the pillar
     * @return a changed copy
     */
    public PlanRow withSeats(PlanSeat... others) {
        return new PlanRow(name, percent, List.of(others));
    }
}
