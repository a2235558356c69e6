package io.counterfoil.tax;

import io.counterfoil.calendar.Validity;
import io.counterfoil.money.Percent;
import io.counterfoil.shop.PlainText;
import java.util.Objects;

/**
 * A percentage {@code r} of the base that falls on itself once, {@code base x r + base x r x r}: 10 % of 100.00 is 11.00. Some
 * Venezuelan tills compute so.
 *
 * @param code by what word products name it
 * @param name what stands on the receipt
 * @param rate such as 10; not negative
 * @param base what it falls on
 * @param validity the business dates on which it is in force
 */
public record SelfCompoundTax(TaxCode code, String name, Percent rate, TaxBase base, Validity validity)
        implements TaxRule {

    /**
     * Checks the rate and composes the name.
     *
     * @throws IllegalArgumentException if the rate is negative
     */
    public SelfCompoundTax {
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
    public SelfCompoundTax(TaxCode code, String name, Percent rate) {
        this(code, name, rate, TaxBase.NET, Validity.ALWAYS);
    }

    @Override
    public SelfCompoundTax during(Validity other) {
        return new SelfCompoundTax(code, name, rate, base, other);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.selfCompound(this);
    }
}
