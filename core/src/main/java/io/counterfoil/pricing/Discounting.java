package io.counterfoil.pricing;

import io.counterfoil.catalog.Discount;
import io.counterfoil.money.Factor;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Rounding;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.RefusalCode;
import java.util.List;
import java.util.function.Supplier;

/**
 * Takes discounts off lines. What an operator typed is refused if it is more than there is; what the shop or a voucher gives
 * ends where nothing is left.
 */
final class Discounting {
    private final Rounding rounding;
    private final Findings findings;

    Discounting(Rounding rounding, Findings findings) {
        this.rounding = rounding;
        this.findings = findings;
    }

    Findings findings() {
        return findings;
    }

    Rounding rounding() {
        return rounding;
    }

    /** What a discount comes to, at most everything. */
    Money capped(Discount discount, Money off) {
        return discount.fold(percent -> share(percent, off), amount -> lesser(amount, off));
    }

    /** What a share comes to. A coarse increment may round up past the whole: 100 % of 0.30 to the next 1.00. */
    Money share(Percent percent, Money off) {
        return lesser(off.times(Factor.of(percent), rounding), off);
    }

    static Money lesser(Money one, Money other) {
        return one.compareTo(other) > 0 ? other : one;
    }

    /** Finds what is wrong with a typed discount whatever it is taken off. The path is asked for where there is a fault. */
    boolean isInForm(Discount typed, Supplier<FieldPath> at) {
        return typed.fold(
                percent -> isNotNegative(percent.isNegative(), at),
                amount -> isOurs(amount, at) && isNotNegative(amount.isNegative(), at));
    }

    private boolean isOurs(Money amount, Supplier<FieldPath> at) {
        boolean isOurs = findings.isOurs(amount.currency());
        if (!isOurs) {
            findings.addForeign(amount.currency(), at.get());
        }
        return isOurs;
    }

    private boolean isNotNegative(boolean isNegative, Supplier<FieldPath> at) {
        if (isNegative) {
            findings.add(RefusalCode.VALUE_INVALID, at.get(), "rule", "0 or more");
        }
        return !isNegative;
    }

    /** Takes a typed discount in form off some lines, or finds that it is more than they have left. */
    void take(Discount typed, List<PricedLine> lines, DiscountReason reason, Supplier<FieldPath> at) {
        Money off = Spreading.left(lines, findings.currency());
        if (isNoMoreThan(off, typed, at)) {
            Spreading.take(capped(typed, off), lines, reason);
        }
    }

    /** Finds a typed discount that is more than there is. */
    boolean isNoMoreThan(Money off, Discount typed, Supplier<FieldPath> at) {
        boolean exceeds = exceeds(typed, off);
        if (exceeds) {
            Money amount = typed.fold(percent -> off.times(Factor.of(percent), rounding), fixed -> fixed);
            findings.add(
                    RefusalCode.DISCOUNT_EXCEEDS_LINE,
                    at.get(),
                    "discount",
                    amount.toPlainString(),
                    "subtotal",
                    off.toPlainString());
        }
        return !exceeds;
    }

    private boolean exceeds(Discount typed, Money off) {
        return typed.fold(
                percent -> percent.compareTo(Percent.HUNDRED) > 0,
                amount -> findings.isOurs(amount.currency()) && amount.compareTo(off) > 0);
    }
}
