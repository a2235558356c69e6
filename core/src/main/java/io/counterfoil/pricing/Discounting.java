package io.counterfoil.pricing;

import io.counterfoil.catalog.Discount;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Rounding;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.RefusalCode;

/** Turns typed discounts into amounts and finds those that take off more than there is. */
final class Discounting {
    private final Rounding rounding;
    private final Findings findings;

    Discounting(Rounding rounding, Findings findings) {
        this.rounding = rounding;
        this.findings = findings;
    }

    /** The amount that a discount takes off; nothing where it is refused. */
    Money amount(Discount discount, Money off, FieldPath at) {
        return discount.fold(percent -> ofPercent(percent, off, at), amount -> ofAmount(amount, off, at));
    }

    private Money ofPercent(Percent percent, Money off, FieldPath at) {
        Money amount = off.times(percent.fraction(), rounding);
        if (percent.isNegative()) {
            return refuseNegative(off, at);
        }
        if (percent.compareTo(Percent.HUNDRED) > 0) {
            return refuseExcess(amount, off, at);
        }
        // A coarse increment may round up past the whole: 100 % of 0.30 to the next 1.00.
        return amount.compareTo(off) > 0 ? off : amount;
    }

    private Money ofAmount(Money amount, Money off, FieldPath at) {
        if (!findings.isOurs(amount.currency(), at)) {
            return none(off);
        }
        if (amount.isNegative()) {
            return refuseNegative(off, at);
        }
        return amount.compareTo(off) > 0 ? refuseExcess(amount, off, at) : amount;
    }

    private Money refuseNegative(Money off, FieldPath at) {
        findings.add(RefusalCode.VALUE_INVALID, at, "rule", "0 or more");
        return none(off);
    }

    private Money refuseExcess(Money amount, Money off, FieldPath at) {
        findings.add(
                RefusalCode.DISCOUNT_EXCEEDS_LINE,
                at,
                "discount",
                amount.toPlainString(),
                "subtotal",
                off.toPlainString());
        return none(off);
    }

    private static Money none(Money off) {
        return Money.zero(off.currency());
    }
}
