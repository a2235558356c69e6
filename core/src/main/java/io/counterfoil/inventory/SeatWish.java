package io.counterfoil.inventory;

import io.counterfoil.catalog.ProductId;
import io.counterfoil.money.Money;
import io.counterfoil.plan.ZoneCode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * So many seats side by side: 4 of {@code entry}, in the stalls or the balcony, at 90.00 or less each.
 *
 * @param product which is sold by a plan with numbered seats
 * @param count how many, 1 to {@value #MAX_SEATS}
 * @param zones in which zones, the better first; none for all zones of the plan in its order
 * @param dearest the most that one seat may cost, before discounts; empty for any price
 * @param singles whether a single free seat may be left between others or at the end of a row
 */
public record SeatWish(
        ProductId product, int count, List<ZoneCode> zones, Optional<Money> dearest, SingleSeats singles) {

    /** Most seats of one wish: longer parties do not sit in one row. */
    public static final int MAX_SEATS = 100;

    /** What may be left beside the seats that are found. */
    public enum SingleSeats {
        /** Anything may be left. */
        MAY_BE_LEFT,
        /** No single free seat, which nobody would buy, is left beside them. */
        ARE_NEVER_LEFT
    }

    /**
     * Copies the zones.
     *
     * @throws IllegalArgumentException if the count is out of range
     */
    public SeatWish {
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(dearest, "dearest");
        Objects.requireNonNull(singles, "singles");
        zones = List.copyOf(zones);
        if (count < 1 || count > MAX_SEATS) {
            throw new IllegalArgumentException("count must be 1 to " + MAX_SEATS + " but was " + count);
        }
    }

    /**
     * Seats anywhere, at any price.
     *
     * @param product which is sold by a plan with numbered seats
     * @param count how many
     * @return the wish
     * @throws IllegalArgumentException if the count is out of range
     */
    public static SeatWish of(ProductId product, int count) {
        return new SeatWish(product, count, List.of(), Optional.empty(), SingleSeats.MAY_BE_LEFT);
    }

    /**
     * The wish for some zones only.
     *
     * @param wanted the better first
     * @return a changed copy
     */
    public SeatWish in(ZoneCode... wanted) {
        return new SeatWish(product, count, List.of(wanted), dearest, singles);
    }

    /**
     * The wish for seats that cost no more.
     *
     * @param price of one seat, before discounts
     * @return a changed copy
     */
    public SeatWish atMost(Money price) {
        return new SeatWish(product, count, zones, Optional.of(price), singles);
    }

    /**
     * The wish for seats that leave no single seat beside them.
     *
     * @return a changed copy
     */
    public SeatWish leavingNoSingle() {
        return new SeatWish(product, count, zones, dearest, SingleSeats.ARE_NEVER_LEFT);
    }
}
