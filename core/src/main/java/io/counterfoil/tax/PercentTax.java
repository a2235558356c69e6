package io.counterfoil.tax;

import io.counterfoil.money.Percent;
import io.counterfoil.shop.PlainText;
import java.util.Objects;
import java.util.function.Function;

/**
 * A percentage of the base, such as {@code vat16}, "IVA", 16 %. A zero rate is one of 0 %: taxed, at nothing.
 *
 * @param code by what word products name it
 * @param name what stands on the receipt
 * @param rate such as 16; not negative
 */
public record PercentTax(TaxCode code, String name, Percent rate) implements TaxRule {

    /**
     * Checks the rate and composes the name.
     *
     * @throws IllegalArgumentException if the rate is negative
     */
    public PercentTax {
        Objects.requireNonNull(code, "code");
        name = PlainText.composed(name);
        if (rate.isNegative()) {
            throw new IllegalArgumentException("rate must not be negative but was " + rate);
        }
    }

    @Override
    public <R> R fold(
            Function<? super PercentTax, ? extends R> onPercent, Function<? super Exemption, ? extends R> onExemption) {
        return onPercent.apply(this);
    }
}
