package io.counterfoil.tax;

import io.counterfoil.calendar.Validity;
import io.counterfoil.money.Percent;
import io.counterfoil.shop.PlainText;
import java.util.Objects;

/**
 * A percentage of the base and of the taxes that stand before it on the line: after 10 % of 100.00, a compound 10 % falls on
 * 110.00 and is 11.00, together 21.00.
 *
 * @param code by what word products name it
 * @param name what stands on the receipt
 * @param rate such as 10; not negative
 * @param base what it falls on
 * @param validity the business dates on which it is in force
 */
public record CompoundTax(TaxCode code, String name, Percent rate, TaxBase base, Validity validity) implements TaxRule {

    /**
     * Checks the rate and composes the name.
     *
     * @throws IllegalArgumentException if the rate is negative
     */
    public CompoundTax {
        Objects.requireNonNull(code, "code");
        name = PlainText.composed(name);
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(validity, "validity");
        if (rate.isNegative()) {
            throw new IllegalArgumentException("rate must not be negative but was " + rate);
        }
    }

    /**
     * The usual tax: on the net amount, on every date.
     *
     * @param code by what word products name it
     * @param name what stands on the receipt
     * @param rate such as 10; not negative
     * @throws IllegalArgumentException if the rate is negative
     */
    public CompoundTax(TaxCode code, String name, Percent rate) {
        this(code, name, rate, TaxBase.NET, Validity.ALWAYS);
    }

    @Override
    public CompoundTax during(Validity other) {
        return new CompoundTax(code, name, rate, base, other);
    }

    @Override
    public boolean isCompound() {
        return true;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.compound(this);
    }
}
