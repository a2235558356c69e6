package io.counterfoil.tax;

import io.counterfoil.money.Money;
import java.util.HashMap;
import java.util.Map;

/** What the taxes of one line come to while they are computed. */
final class LineTaxes {
    private final TaxTreatment treatment;
    private final Map<TaxRule, Money> amounts = new HashMap<>();
    private final Money zero;
    private Money net;

    LineTaxes(Money amount, TaxTreatment treatment) {
        this.treatment = treatment;
        this.zero = Money.zero(amount.currency());
        this.net = amount;
    }

    Money net() {
        return net;
    }

    Money of(TaxRule rule) {
        return amounts.getOrDefault(rule, zero);
    }

    /** Adds to a tax what the price has room for, and gives back the rest. */
    Money take(TaxRule rule, Money tax) {
        Money taken = switch (treatment) {
            case EXCLUSIVE -> tax;
            case INCLUSIVE -> nearerToZero(tax, net);
        };
        net = switch (treatment) {
            case EXCLUSIVE -> net;
            case INCLUSIVE -> net.minus(taken);
        };
        amounts.merge(rule, taken, Money::plus);
        return tax.minus(taken);
    }

    /** Of two amounts of one sign. */
    private static Money nearerToZero(Money one, Money other) {
        boolean isDebt = one.isNegative() || other.isNegative();
        return one.compareTo(other) < 0 == isDebt ? other : one;
    }
}
