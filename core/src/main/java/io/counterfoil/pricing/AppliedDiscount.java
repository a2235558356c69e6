package io.counterfoil.pricing;

import io.counterfoil.catalog.PromotionCode;
import io.counterfoil.catalog.VoucherId;
import io.counterfoil.money.Money;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that was taken off a line, with its reason: {@code LINE_PROMOTION three-for-two, "3 for 2", 20.00}. What an
 * operator typed has no name.
 */
public final class AppliedDiscount {
    private final DiscountReason reason;
    private final Currency currency;
    private final long minorUnits;

    private AppliedDiscount(DiscountReason reason, Money amount) {
        this(reason, amount.currency(), amount.minorUnits());
    }

    AppliedDiscount(DiscountReason reason, Currency currency, long minorUnits) {
        this.reason = reason;
        this.currency = currency;
        this.minorUnits = minorUnits;
    }

    /**
     * What an operator typed for a line.
     *
     * @param amount such as 5.00
     * @return the discount of that line
     */
    public static AppliedDiscount ofLine(Money amount) {
        return new AppliedDiscount(DiscountReason.LINE, amount);
    }

    /**
     * A line's part of what an operator typed for the whole.
     *
     * @param amount such as 1.67
     * @return the discount of that line
     */
    public static AppliedDiscount ofDocument(Money amount) {
        return new AppliedDiscount(DiscountReason.DOCUMENT, amount);
    }

    /**
     * What a promotion took off.
     *
     * @param kind LINE_PROMOTION or DOCUMENT_PROMOTION
     * @param promotion by what word the shop names it
     * @param name as it was when it was applied, such as {@code 3 for 2}
     * @param amount such as 20.00
     * @return the discount of one line
     * @throws IllegalArgumentException if the kind is another
     */
    public static AppliedDiscount of(DiscountKind kind, PromotionCode promotion, String name, Money amount) {
        if (kind != DiscountKind.LINE_PROMOTION && kind != DiscountKind.DOCUMENT_PROMOTION) {
            throw new IllegalArgumentException("kind must be one of a promotion but was " + kind);
        }
        Objects.requireNonNull(promotion, "promotion");
        Objects.requireNonNull(name, "name");
        return new AppliedDiscount(new DiscountReason(kind, promotion, null, name), amount);
    }

    /**
     * A line's part of what a voucher took off.
     *
     * @param voucher the shop's own key of it, which is not the code that the customer has
     * @param name as it was when it was used, such as {@code Gift card}
     * @param amount such as 20.00
     * @return the discount of one line
     */
    public static AppliedDiscount of(VoucherId voucher, String name, Money amount) {
        Objects.requireNonNull(voucher, "voucher");
        Objects.requireNonNull(name, "name");
        return new AppliedDiscount(new DiscountReason(DiscountKind.VOUCHER, null, voucher, name), amount);
    }

    /**
     * Why it was taken off.
     *
     * @return such as LINE_PROMOTION
     */
    public DiscountKind kind() {
        return reason.kind();
    }

    /**
     * The promotion that took it off.
     *
     * @return its code, or nothing where it was none
     */
    public Optional<PromotionCode> promotion() {
        return Optional.ofNullable(reason.promotion());
    }

    /**
     * The voucher that took it off.
     *
     * @return its id, or nothing where it was none
     */
    public Optional<VoucherId> voucher() {
        return Optional.ofNullable(reason.voucher());
    }

    /**
     * The name of the promotion or voucher.
     *
     * @return as it was at the time, or nothing where an operator typed the discount
     */
    public Optional<String> name() {
        return Optional.ofNullable(reason.name());
    }

    /**
     * What it took off the line.
     *
     * @return such as 20.00
     */
    public Money amount() {
        return Money.ofMinor(currency, minorUnits);
    }

    long minorUnits() {
        return minorUnits;
    }

    /** Both together, of one reason. */
    AppliedDiscount plus(AppliedDiscount other) {
        return new AppliedDiscount(reason, amount().plus(other.amount()));
    }

    AppliedDiscount negated() {
        return new AppliedDiscount(reason, amount().negated());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AppliedDiscount that
                && minorUnits == that.minorUnits
                && currency.equals(that.currency)
                && reason.equals(that.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(reason, currency, minorUnits);
    }

    /** Kind and amount. */
    @Override
    public String toString() {
        return "AppliedDiscount[" + kind() + ", " + amount() + "]";
    }
}
