package io.counterfoil.tax;

import io.counterfoil.shop.PlainText;
import java.util.Objects;
import java.util.function.Function;

/**
 * No tax by law, which is another thing than a tax of 0 %: its base is shown apart, without a rate.
 *
 * @param code by what word products name it, such as {@code exempt}
 * @param name what stands on the receipt, such as {@code Exento}
 */
public record Exemption(TaxCode code, String name) implements TaxRule {

    /** Refuses nulls and composes the name. */
    public Exemption {
        Objects.requireNonNull(code, "code");
        name = PlainText.composed(name);
    }

    @Override
    public <R> R fold(
            Function<? super PercentTax, ? extends R> onPercent, Function<? super Exemption, ? extends R> onExemption) {
        return onExemption.apply(this);
    }
}
