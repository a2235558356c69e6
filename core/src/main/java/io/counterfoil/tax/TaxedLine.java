package io.counterfoil.tax;

import io.counterfoil.money.MinorUnits;
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

    static TaxedLine of(LineTaxes own, LineTaxes owed) {
        LineTax[] taxes = new LineTax[owed.amounts.length];
        for (int i = 0; i < taxes.length; i++) {
            taxes[i] = new LineTax(i, own, owed);
        }
        return new TaxedLine(Money.ofMinor(owed.currency, owed.net()), List.of(taxes));
    }

    /**
     * All taxes of the line.
     *
     * @return their sum
     */
    public Money tax() {
        long sum = 0;
        for (LineTax tax : taxes) {
            sum = MinorUnits.sum(sum, tax.amountMinor(), net.currency());
        }
        return Money.ofMinor(net.currency(), sum);
    }
}
