package io.counterfoil.tax;

import io.counterfoil.money.Money;
import io.counterfoil.shop.PlainText;
import java.util.Objects;

/**
 * A fixed amount on every unit sold, collected for somebody else and reported on its own: 2.00 per adult for the port. It
 * stands outside the base of every tax that does not say that it includes levies, and is never discounted.
 *
 * @param code by what word reports sum it, such as {@code port}
 * @param name what stands on the receipt, such as {@code Tasa portuaria}
 * @param perUnit such as {@code USD 2.00}; not negative
 */
public record Levy(LevyCode code, String name, Money perUnit) {

    /**
     * Checks the amount and composes the name.
     *
     * @throws IllegalArgumentException if the amount is negative
     */
    public Levy {
        Objects.requireNonNull(code, "code");
        name = PlainText.composed(name);
        if (perUnit.isNegative()) {
            throw new IllegalArgumentException("perUnit must not be negative but was " + perUnit);
        }
    }
}
