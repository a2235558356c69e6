package io.counterfoil.tax;

import io.counterfoil.money.Percent;
import java.util.function.Function;

/** How one tax falls on the lines that name it. */
public sealed interface TaxRule permits PercentTax, Exemption {

    /**
     * By what word products name it.
     *
     * @return such as {@code vat16}
     */
    TaxCode code();

    /**
     * What stands on the receipt.
     *
     * @return such as {@code IVA}
     */
    String name();

    /**
     * Turns either kind into one result.
     *
     * @param onPercent applied to a percentage, a zero rate included
     * @param onExemption applied to an exemption
     * @param <R> the kind of result
     * @return what the matching function returned
     */
    <R> R fold(
            Function<? super PercentTax, ? extends R> onPercent, Function<? super Exemption, ? extends R> onExemption);

    /**
     * The percentage that is computed with.
     *
     * @return such as 16; 0 for a zero rate and for an exemption
     */
    default Percent effectiveRate() {
        return fold(PercentTax::rate, exemption -> Percent.ZERO);
    }
}
