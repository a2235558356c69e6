package io.counterfoil.plan;

import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.shop.PlainText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A part of the house with a price: the stalls, 100.00, rows A to C, ten seats each.
 *
 * @param code by what word places name it
 * @param name what stands on the ticket
 * @param base the price of one unit before stage, row and seat; empty where each product brings its own
 * @param rowPercent what each row does to the price that has no percent of its own, such as 15
 * @param rows its rows; none where it has no rows
 * @param seats the seats of each row, or of the zone where it has no rows; none where seats are not numbered
 * @param rowSale whether seats are sold one by one, or each row whole, as a table
 */
public record PlanZone(
        ZoneCode code,
        String name,
        Optional<Money> base,
        Percent rowPercent,
        List<PlanRow> rows,
        List<PlanSeat> seats,
        RowSale rowSale) {
    /** Most rows of a zone. */
    public static final int MAX_ROWS = 1_000;

    /** Most seats of a row. */
    public static final int MAX_SEATS = 1_000;

    /** Copies the lists and composes the name. */
    public PlanZone {
        Objects.requireNonNull(code, "code");
        name = PlainText.composed(name);
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(rowPercent, "rowPercent");
        rows = List.copyOf(rows);
        seats = List.copyOf(seats);
        Objects.requireNonNull(rowSale, "rowSale");
    }

    /**
     * A zone without a base, rows and seats.
     *
     * @param code by what word places name it
     * @param name what stands on the ticket
     * @return the zone
     */
    public static PlanZone of(ZoneCode code, String name) {
        return new PlanZone(code, name, Optional.empty(), Percent.ZERO, List.of(), List.of(), RowSale.BY_SEAT);
    }

    /**
     * The zone with a base.
     *
     * @param perUnit such as {@code USD 100.00}; with its tax in it where the tax profile says so
     * @return a changed copy
     */
    public PlanZone withBase(Money perUnit) {
        return new PlanZone(code, name, Optional.of(perUnit), rowPercent, rows, seats, rowSale);
    }

    /**
     * The zone with another percent of its rows.
     *
     * @param percent such as 15
     * @return a changed copy
     */
    public PlanZone withRowPercent(Percent percent) {
        return new PlanZone(code, name, base, percent, rows, seats, rowSale);
    }

    /**
     * The zone with other rows.
     *
     * @param others from the stage backwards
     * @return a changed copy
     */
    public PlanZone withRows(PlanRow... others) {
        return new PlanZone(code, name, base, rowPercent, List.of(others), seats, rowSale);
    }

    /**
     * The zone with other seats.
     *
     * @param others of each row
     * @return a changed copy
     */
    public PlanZone withSeats(PlanSeat... others) {
        return new PlanZone(code, name, base, rowPercent, rows, List.of(others), rowSale);
    }

    /**
     * The zone with rows that are tables, each sold whole.
     *
     * @return a changed copy
     */
    public PlanZone withWholeRows() {
        return new PlanZone(code, name, base, rowPercent, rows, seats, RowSale.WHOLE);
    }

    /**
     * How many it holds, where its seats are numbered.
     *
     * @return rows x seats, such as 30 for 3 rows of 10; empty where seats are not numbered
     */
    public OptionalLong capacity() {
        return seats.isEmpty() ? OptionalLong.empty() : OptionalLong.of((long) Math.max(rows.size(), 1) * seats.size());
    }
}
