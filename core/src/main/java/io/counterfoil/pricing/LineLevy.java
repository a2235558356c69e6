package io.counterfoil.pricing;

import io.counterfoil.money.MinorUnits;
import io.counterfoil.money.Money;
import io.counterfoil.tax.Levy;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/** One levy of one line: 10.00 per unit, 20.00 for two. */
public final class LineLevy {
    private final Levy levy;
    private final long minorUnits;

    private LineLevy(Levy levy, long minorUnits) {
        this.levy = Objects.requireNonNull(levy, "levy");
        this.minorUnits = minorUnits;
    }

    /**
     * A levy with what it comes to on a line.
     *
     * @param levy the levy with its amount per unit, such as 10.00
     * @param amount for the quantity of the line, such as 20.00
     * @return the levy of the line
     * @throws io.counterfoil.money.CurrencyMismatchException if the two are not of one currency
     */
    public static LineLevy of(Levy levy, Money amount) {
        return ofMinor(levy, amount.in(levy.perUnit().currency()).minorUnits());
    }

    static LineLevy ofMinor(Levy levy, long minorUnits) {
        return new LineLevy(levy, minorUnits);
    }

    /**
     * The levy.
     *
     * @return code, name and amount per unit
     */
    public Levy levy() {
        return levy;
    }

    /**
     * What it comes to on the line.
     *
     * @return such as 20.00 for two units
     */
    public Money amount() {
        return Money.ofMinor(levy.perUnit().currency(), minorUnits);
    }

    static long sum(List<LineLevy> levies, Currency currency) {
        long sum = 0;
        for (int i = 0; i < levies.size(); i++) {
            sum = MinorUnits.sum(sum, levies.get(i).minorUnits, currency);
        }
        return sum;
    }

    long minorUnits() {
        return minorUnits;
    }

    LineLevy negated() {
        return new LineLevy(
                levy, MinorUnits.difference(0, minorUnits, levy.perUnit().currency()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LineLevy that && minorUnits == that.minorUnits && levy.equals(that.levy);
    }

    @Override
    public int hashCode() {
        return levy.hashCode() * 31 + Long.hashCode(minorUnits);
    }

    /** Code and amount. */
    @Override
    public String toString() {
        return "LineLevy[" + levy.code() + ", " + amount() + "]";
    }
}
