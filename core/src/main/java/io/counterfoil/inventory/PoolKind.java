package io.counterfoil.inventory;

import java.util.Locale;

/** What kinds of things run out. */
public enum PoolKind {
    /** A product on the shelf, counted in its smallest unit: 40 posters, 2,500 grams. */
    STOCK,
    /** An event that is sold without places. */
    EVENT,
    /** A zone whose seats are not numbered. */
    ZONE,
    /** A row without numbered seats: a bench, a table that is one unit. */
    ROW,
    /** A numbered seat, which is one unit. */
    SEAT,
    /** What a price stage may sell. */
    STAGE,
    /** How often a voucher may be used. */
    USES,
    /** What a voucher is worth, in minor units. */
    VALUE;

    /** As a key begins: {@code seat}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
