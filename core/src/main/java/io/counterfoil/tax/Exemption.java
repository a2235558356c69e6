package io.counterfoil.tax;

import io.counterfoil.calendar.Validity;
import io.counterfoil.shop.PlainText;
import java.util.Objects;

/**
 * No tax by law, which is another thing than a tax of 0 %: its base is shown apart, without a rate.
 *
 * @param code by what word products name it, such as {@code exempt}
 * @param name what stands on the receipt, such as {@code Exento}
 * @param validity the business dates on which it is in force
 */
public record Exemption(TaxCode code, String name, Validity validity) implements TaxRule {

    /** Refuses nulls and composes the name. */
    public Exemption {
        Objects.requireNonNull(code, "code");
        name = PlainText.composed(name);
        Objects.requireNonNull(validity, "validity");
    }

    /**
     * An exemption that is in force on every date.
     *
     * @param code by what word products name it, such as {@code exempt}
     * @param name what stands on the receipt, such as {@code Exento}
     */
    public Exemption(TaxCode code, String name) {
        this(code, name, Validity.ALWAYS);
    }

    @Override
    public Exemption during(Validity other) {
        return new Exemption(code, name, other);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.exempt(this);
    }
}
