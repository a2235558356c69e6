package io.counterfoil.tax;

import io.counterfoil.money.Money;
import java.util.List;
import java.util.Objects;

/**
 * What taxes fall on.
 *
 * @param amount after discount and without levies: net where tax is added, gross where it is included
 * @param rules the taxes of the line, each on the same base; none where the line is outside of all
 */
public record TaxableLine(Money amount, List<TaxRule> rules) {

    /** Copies the rules. */
    public TaxableLine {
        Objects.requireNonNull(amount, "amount");
        rules = List.copyOf(rules);
    }
}
