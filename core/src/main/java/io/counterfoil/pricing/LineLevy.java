package io.counterfoil.pricing;

import io.counterfoil.money.Money;
import io.counterfoil.tax.Levy;
import java.util.Objects;

/**
 * One levy of one line.
 *
 * @param levy the levy with its amount per unit, such as 10.00
 * @param amount for the quantity of the line, such as 20.00
 */
public record LineLevy(Levy levy, Money amount) {

    /**
     * Checks that both amounts are in one currency.
     *
     * @throws io.counterfoil.money.CurrencyMismatchException if they are not
     */
    public LineLevy {
        Objects.requireNonNull(levy, "levy");
        amount.in(levy.perUnit().currency());
    }
}
