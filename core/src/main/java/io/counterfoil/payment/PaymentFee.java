package io.counterfoil.payment;

import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Rounding;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * What a payment costs the shop, a percentage and a fixed amount: 3 % and 0.50 of 100.00 are 3.50. It is the shop's own cost:
 * no customer pays it, so it changes neither the total nor what is due.
 *
 * @param percent of what was paid, such as 3; not negative
 * @param fixed on every payment, such as {@code USD 0.50}; not negative
 */
public record PaymentFee(Percent percent, Money fixed) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public PaymentFee {
        Objects.requireNonNull(fixed, "fixed");
        if (percent.isNegative()) {
            throw new IllegalArgumentException("percent must not be negative but was " + percent);
        }
        if (fixed.isNegative()) {
            throw new IllegalArgumentException("fixed must not be negative but was " + fixed);
        }
    }

    /**
     * The fee of one payment, its percentage rounded HALF_UP to the minor unit as acquirers bill it.
     *
     * @param paid what the shop keeps of the payment, such as 100.00
     * @return such as 3.50; nothing where nothing was paid
     * @throws io.counterfoil.money.CurrencyMismatchException if the currencies differ
     * @throws io.counterfoil.money.MoneyOverflowException if the fee does not fit
     */
    public Money of(Money paid) {
        Rounding rounding = Rounding.toMinorUnit(RoundingMode.HALF_UP, paid.currency());
        return paid.isZero() ? paid : paid.times(percent.fraction(), rounding).plus(fixed);
    }
}
