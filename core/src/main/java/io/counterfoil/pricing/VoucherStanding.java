package io.counterfoil.pricing;

import io.counterfoil.catalog.Voucher;
import io.counterfoil.catalog.VoucherRest;
import io.counterfoil.money.Money;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A voucher with what the books say is left of it: its uses, and of one that keeps its rest the amount. Pricing is pure and
 * cannot know; what it is not told it refuses.
 */
public final class VoucherStanding {
    private final Voucher voucher;
    private final OptionalLong usesLeft;
    private final @Nullable Money amountLeft;

    private VoucherStanding(Voucher voucher, OptionalLong usesLeft, @Nullable Money amountLeft) {
        this.voucher = voucher;
        this.usesLeft = usesLeft;
        this.amountLeft = amountLeft;
    }

    /**
     * A voucher of which nothing is counted: enough for one without a limit that keeps no rest.
     *
     * @param voucher as the shop issued it
     * @return the standing
     */
    public static VoucherStanding of(Voucher voucher) {
        return new VoucherStanding(Objects.requireNonNull(voucher, "voucher"), OptionalLong.empty(), null);
    }

    /**
     * A voucher that was never used.
     *
     * @param voucher as the shop issued it
     * @return the standing with all of its uses and its amount
     */
    public static VoucherStanding unused(Voucher voucher) {
        return new VoucherStanding(voucher, voucher.uses().limit(), whole(voucher));
    }

    /** What a voucher that keeps its rest was worth at first. */
    private static @Nullable Money whole(Voucher voucher) {
        return voucher.uses().rest() == VoucherRest.KEPT
                ? voucher.discount().<@Nullable Money>fold(percent -> null, amount -> amount)
                : null;
    }

    /**
     * The same with how often it can still be used.
     *
     * @param uses such as 1; 0 once it is used up
     * @return a changed copy
     * @throws IllegalArgumentException if the uses are negative
     */
    public VoucherStanding withUsesLeft(long uses) {
        if (uses < 0) {
            throw new IllegalArgumentException("usesLeft must not be negative but was " + uses);
        }
        return new VoucherStanding(voucher, OptionalLong.of(uses), amountLeft);
    }

    /**
     * The same with what is left of its amount.
     *
     * @param amount such as 5.00 of a gift card of 25.00; 0.00 once it is spent
     * @return a changed copy
     * @throws IllegalArgumentException if the amount is negative or more than that of the voucher, or the voucher keeps no rest
     * @throws io.counterfoil.money.CurrencyMismatchException if it is not in the currency of the voucher
     */
    public VoucherStanding withAmountLeft(Money amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("amountLeft must not be negative but was " + amount);
        }
        Money whole = whole(voucher);
        if (whole == null) {
            throw new IllegalArgumentException("amountLeft must be absent where no rest is kept but was " + amount);
        }
        if (amount.compareTo(whole) > 0) {
            throw new IllegalArgumentException("amountLeft must be at most " + whole + " but was " + amount);
        }
        return new VoucherStanding(voucher, usesLeft, amount);
    }

    /**
     * The voucher.
     *
     * @return as the shop issued it
     */
    public Voucher voucher() {
        return voucher;
    }

    /**
     * How often it can still be used.
     *
     * @return 0 once it is used up, or nothing if it was not counted
     */
    public OptionalLong usesLeft() {
        return usesLeft;
    }

    /**
     * What is left of its amount.
     *
     * @return the amount, or nothing if it was not counted
     */
    public Optional<Money> amountLeft() {
        return Optional.ofNullable(amountLeft);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VoucherStanding that
                && voucher.equals(that.voucher)
                && usesLeft.equals(that.usesLeft)
                && Objects.equals(amountLeft, that.amountLeft);
    }

    @Override
    public int hashCode() {
        return Objects.hash(voucher, usesLeft, amountLeft);
    }

    /** The voucher's id, never its code. */
    @Override
    public String toString() {
        return "VoucherStanding[" + voucher.id() + "]";
    }
}
