package io.counterfoil.pricing;

import io.counterfoil.money.Money;
import java.util.Objects;

/**
 * How a line comes from its price to its net amount.
 *
 * @param subtotal unit price times quantity, such as 60.00
 * @param lineDiscount what was taken off this line, such as 5.00
 * @param documentDiscount its part of what was taken off the whole
 * @param net what is left, without tax
 */
public record LineAmounts(Money subtotal, Money lineDiscount, Money documentDiscount, Money net) {

    /** Refuses nulls; that they add up is checked with the taxes of the line. */
    public LineAmounts {
        Objects.requireNonNull(subtotal, "subtotal");
        Objects.requireNonNull(lineDiscount, "lineDiscount");
        Objects.requireNonNull(documentDiscount, "documentDiscount");
        Objects.requireNonNull(net, "net");
    }

    /**
     * Both discounts.
     *
     * @return their sum
     */
    public Money discount() {
        return lineDiscount.plus(documentDiscount);
    }

    LineAmounts negated() {
        return new LineAmounts(subtotal.negated(), lineDiscount.negated(), documentDiscount.negated(), net.negated());
    }
}
