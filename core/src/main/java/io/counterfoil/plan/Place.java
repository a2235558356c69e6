package io.counterfoil.plan;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a ticket lets its holder sit or stand: the stalls, row B, seat 12. A zone without rows and seats is named alone.
 *
 * @param zone the part of the house
 * @param row its row, where the zone has rows
 * @param seat its seat, where seats are numbered; such a place is one unit
 */
public record Place(ZoneCode zone, Optional<RowName> row, Optional<SeatName> seat) {

    /** Refuses nulls. */
    public Place {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(seat, "seat");
    }

    /**
     * Anywhere in a zone.
     *
     * @param zone such as {@code lawn}
     * @return the place
     */
    public static Place in(ZoneCode zone) {
        return new Place(zone, Optional.empty(), Optional.empty());
    }

    /**
     * In a row of the zone.
     *
     * @param name such as {@code B}
     * @return a changed copy
     */
    public Place row(RowName name) {
        return new Place(zone, Optional.of(name), seat);
    }

    /**
     * On a seat of the row, or of the zone where that has no rows.
     *
     * @param name such as {@code 12}
     * @return a changed copy
     */
    public Place seat(SeatName name) {
        return new Place(zone, row, Optional.of(name));
    }

    /** Zone, row and seat with slashes between them: {@code stalls/B/12}. */
    @Override
    public String toString() {
        return zone
                + row.map(name -> "/" + name).orElse("")
                + seat.map(name -> "/" + name).orElse("");
    }
}
