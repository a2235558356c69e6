package io.counterfoil.tax;

import io.counterfoil.calendar.Validity;
import io.counterfoil.money.Money;
import io.counterfoil.shop.PlainText;
import java.util.Objects;

/**
 * A fixed amount of tax on every unit sold, such as 2.00 a bottle. Unlike a {@link Levy} it is a tax: it stands in the tax
 * table, is inside of prices where they include their tax, and a compound tax may fall on it.
 *
 * @param code by what word products name it
 * @param name what stands on the receipt
 * @param perUnit such as {@code USD 2.00}; not negative
 * @param validity the business dates on which it is in force
 */
public record FixedTax(TaxCode code, String name, Money perUnit, Validity validity) implements TaxRule {

    /**
     * Checks the amount and composes the name.
     *
     * @throws IllegalArgumentException if the amount is negative
     */
    public FixedTax {
        Objects.requireNonNull(code, "code");
        name = PlainText.composed(name);
        Objects.requireNonNull(validity, "validity");
        if (perUnit.isNegative()) {
            throw new IllegalArgumentException("perUnit must not be negative but was " + perUnit);
        }
    }

    /**
     * A tax that is in force on every date.
     *
     * @param code by what word products name it
     * @param name what stands on the receipt
     * @param perUnit such as {@code USD 2.00}; not negative
     * @throws IllegalArgumentException if the amount is negative
     */
    public FixedTax(TaxCode code, String name, Money perUnit) {
        this(code, name, perUnit, Validity.ALWAYS);
    }

    @Override
    public FixedTax during(Validity other) {
        return new FixedTax(code, name, perUnit, other);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.fixed(this);
    }
}
