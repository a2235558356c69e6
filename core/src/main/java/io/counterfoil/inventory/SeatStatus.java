package io.counterfoil.inventory;

/** Whether somebody can have a seat. */
public enum SeatStatus {
    /** It can be held or sold. */
    FREE,
    /** Somebody is choosing or paying for it. */
    HELD,
    /** It stands on a ticket. */
    SOLD,
    /** The shop does not sell it. */
    BLOCKED;

    static SeatStatus of(Pool seat) {
        if (seat.sold() > 0) {
            return SOLD;
        }
        if (seat.held() > 0) {
            return HELD;
        }
        return seat.capacity().orElse(1) == 0 ? BLOCKED : FREE;
    }
}
