package io.counterfoil.catalog;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * How often a voucher can be spent.
 *
 * @param limit the most times, 1 or more; empty where only its validity, or its value, ends it
 * @param rest what becomes of the part that one use does not need
 */
public record VoucherUses(OptionalLong limit, VoucherRest rest) {
    /** One time. */
    public static final VoucherUses ONCE = times(1);

    /** As often as its holder likes, each time the whole of it. */
    public static final VoucherUses UNLIMITED = new VoucherUses(OptionalLong.empty(), VoucherRest.LOST);

    /** Until its value is spent, as a gift card. */
    public static final VoucherUses UNTIL_SPENT = new VoucherUses(OptionalLong.empty(), VoucherRest.KEPT);

    /** Refuses nulls. */
    public VoucherUses {
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(rest, "rest");
    }

    /**
     * So many times, each time the whole of it.
     *
     * @param most such as 3
     * @return the uses
     */
    public static VoucherUses times(long most) {
        return new VoucherUses(OptionalLong.of(most), VoucherRest.LOST);
    }
}
