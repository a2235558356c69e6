package io.counterfoil.plan;

import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;

/** What can be wrong with a place in a zone. */
public enum PlaceFault {
    /** The zone has rows and the place names none. */
    ROW_MISSING("row"),
    /** The zone has no such row. */
    ROW_UNKNOWN("row"),
    /** The seats of the zone are numbered and the place names none. */
    SEAT_MISSING("seat"),
    /** The zone has no such seat. */
    SEAT_UNKNOWN("seat");

    private final String part;

    PlaceFault(String part) {
        this.part = part;
    }

    /**
     * The refusal that tells it.
     *
     * @param place where the place stands, such as {@code lines[0].place}
     * @return such as UNKNOWN_ROW at {@code lines[0].place.row}
     */
    public Refusal at(FieldPath place) {
        FieldPath path = place.at(part);
        return switch (this) {
            case ROW_MISSING, SEAT_MISSING -> Refusal.of(RefusalCode.PLACE_REQUIRED, path, "part", part);
            case ROW_UNKNOWN -> Refusal.of(RefusalCode.UNKNOWN_ROW, path);
            case SEAT_UNKNOWN -> Refusal.of(RefusalCode.UNKNOWN_SEAT, path);
        };
    }
}
