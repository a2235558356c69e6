package io.counterfoil.tax;

import io.counterfoil.money.Money;
import java.util.List;
import java.util.Objects;

/**
 * A line with its taxes.
 *
 * @param net the amount without tax
 * @param taxes in the order of the line's rules
 */
public record TaxedLine(Money net, List<LineTax> taxes) {

    /** Copies the taxes. */
    public TaxedLine {
        Objects.requireNonNull(net, "net");
        taxes = List.copyOf(taxes);
    }

    /**
     * All taxes of the line.
     *
     * @return their sum
     */
    public Money tax() {
        return taxes.stream().map(LineTax::amount).reduce(Money.zero(net.currency()), Money::plus);
    }
}
