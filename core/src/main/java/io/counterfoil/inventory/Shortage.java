package io.counterfoil.inventory;

import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;

/** Says why there is not enough of a pool. */
final class Shortage {

    private Shortage() {}

    static Refusal of(Pool pool, long available, FieldPath line) {
        return switch (pool.key().kind()) {
            case SEAT -> Refusal.of(seat(pool), line.at("place"));
            case STOCK, EVENT, ZONE, ROW, STAGE, USES, VALUE -> counted(available, line.at("quantity"));
        };
    }

    private static RefusalCode seat(Pool pool) {
        if (pool.sold() > 0) {
            return RefusalCode.PLACE_SOLD;
        }
        return pool.held() > 0 ? RefusalCode.PLACE_HELD : RefusalCode.PLACE_BLOCKED;
    }

    private static Refusal counted(long available, FieldPath quantity) {
        return available == 0
                ? Refusal.of(RefusalCode.SOLD_OUT, quantity)
                : Refusal.of(RefusalCode.STOCK_EXCEEDED, quantity, "left", Long.toString(available));
    }
}
