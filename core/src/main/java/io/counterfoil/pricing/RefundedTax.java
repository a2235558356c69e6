package io.counterfoil.pricing;

import io.counterfoil.money.Money;
import io.counterfoil.tax.TaxRule;
import java.util.Objects;

/**
 * What of one tax is given back.
 *
 * @param rule the tax as it was when it was charged
 * @param amount such as 2.75 of 8.25
 */
public record RefundedTax(TaxRule rule, Money amount) {

    /** Refuses nulls. */
    public RefundedTax {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(amount, "amount");
    }
}
