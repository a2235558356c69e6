package io.counterfoil.tax;

import io.counterfoil.money.MinorUnits;
import io.counterfoil.money.Money;
import java.util.Currency;
import java.util.List;

/** A line with its taxes: 100.00 and 16 % of it. Immutable. */
public final class TaxedLine {
    private final Currency currency;
    private final long net;
    private final List<LineTax> taxes;

    /**
     * A line with its taxes.
     *
     * @param net the amount without tax
     * @param taxes in the order of the line's rules
     */
    public TaxedLine(Money net, List<LineTax> taxes) {
        this(net.currency(), net.minorUnits(), List.copyOf(taxes));
    }

    /** The same in minor units; the taxes are not copied. */
    TaxedLine(Currency currency, long net, List<LineTax> taxes) {
        this.currency = currency;
        this.net = net;
        this.taxes = taxes;
    }

    static TaxedLine of(LineTaxes own, LineTaxes owed) {
        LineTax[] taxes = new LineTax[owed.amounts.length];
        for (int i = 0; i < taxes.length; i++) {
            taxes[i] = new LineTax(i, own, owed);
        }
        return new TaxedLine(owed.currency, owed.net(), List.of(taxes));
    }

    /**
     * The amount without tax.
     *
     * @return such as {@code USD 100.00}
     */
    public Money net() {
        return Money.ofMinor(currency, net);
    }

    /**
     * The same for loops.
     *
     * @return in minor units, such as 10000
     */
    public long netMinor() {
        return net;
    }

    /**
     * Each tax of the line.
     *
     * @return in the order of the line's rules, unmodifiable
     */
    public List<LineTax> taxes() {
        return taxes;
    }

    /**
     * All taxes of the line.
     *
     * @return their sum
     */
    public Money tax() {
        return Money.ofMinor(currency, taxMinor());
    }

    /**
     * The same for loops.
     *
     * @return in minor units, such as 1600
     */
    public long taxMinor() {
        long sum = 0;
        for (int i = 0; i < taxes.size(); i++) {
            sum = MinorUnits.sum(sum, taxes.get(i).amountMinor(), currency);
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TaxedLine that
                && net == that.net
                && currency.equals(that.currency)
                && taxes.equals(that.taxes);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(net) * 31 + taxes.hashCode();
    }

    /** Net and taxes. */
    @Override
    public String toString() {
        return "TaxedLine[" + net() + ", " + taxes + "]";
    }
}
