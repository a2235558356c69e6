package io.counterfoil.pricing;

import io.counterfoil.money.Money;
import io.counterfoil.money.Rounding;
import java.util.Objects;

/**
 * What paying in cash adds to a total or takes from it, where the smallest coins are gone: 82.13 to the nearest 0.05 is
 * 82.15, a rounding of 0.02. A line of its own after tax, in the base of none, and never hidden in a price.
 *
 * @param rule to which multiple, and to which side
 * @param amount added to the total, of either sign; nothing where the total was such a multiple already
 */
public record CashRounding(Rounding rule, Money amount) {

    /** Refuses nulls. */
    public CashRounding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(amount, "amount");
    }

    /**
     * The rounding of a total.
     *
     * @param exact after tax, such as 82.13
     * @param rule such as HALF_UP to 0.05
     * @return such as 0.02
     * @throws IllegalArgumentException if the increment does not fit the currency
     * @throws io.counterfoil.money.MoneyOverflowException if the rounded total does not fit
     */
    public static CashRounding of(Money exact, Rounding rule) {
        return new CashRounding(
                rule, rule.round(exact.amount(), exact.currency()).minus(exact));
    }

    CashRounding negated() {
        return new CashRounding(rule, amount.negated());
    }
}
