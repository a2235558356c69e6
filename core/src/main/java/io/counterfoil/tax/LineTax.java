package io.counterfoil.tax;

import io.counterfoil.money.MinorUnits;
import io.counterfoil.money.Money;
import java.util.Currency;
import java.util.Objects;

/**
 * One tax of one line. The line's own figure is what it would owe alone, rounded per line; the correction is what the place of
 * rounding adds to it. Kept apart, changing the place twice gives the same as changing it once.
 */
public final class LineTax {
    private final TaxRule rule;
    private final Currency currency;
    private final long base;
    private final long own;
    private final long correction;

    /**
     * A tax of a line.
     *
     * @param rule the tax
     * @param base the amount that it falls on
     * @param own the figure of the line alone, such as 1.66
     * @param correction what the document adds to it, such as -0.01; zero if rounded per line
     * @throws io.counterfoil.money.CurrencyMismatchException if the currencies differ
     * @throws io.counterfoil.money.MoneyOverflowException if own and correction together do not fit
     */
    public LineTax(TaxRule rule, Money base, Money own, Money correction) {
        this.rule = Objects.requireNonNull(rule, "rule");
        this.currency = base.currency();
        this.base = base.minorUnits();
        this.own = own.in(currency).minorUnits();
        this.correction = correction.in(currency).minorUnits();
        MinorUnits.sum(this.own, this.correction, currency);
    }

    /** A tax from what a line owes alone and what it owes, in minor units. */
    LineTax(TaxRule rule, Currency currency, long base, long own, long owed) {
        this.rule = rule;
        this.currency = currency;
        this.base = base;
        this.own = own;
        this.correction = MinorUnits.difference(owed, own, currency);
    }

    /** The tax at an index of a line, from what the line owes alone and what it owes. */
    LineTax(int index, LineTaxes own, LineTaxes owed) {
        this.rule = owed.mix.rules().get(index);
        this.currency = owed.currency;
        this.base = owed.base(index);
        this.own = own.amounts[index];
        this.correction = MinorUnits.difference(owed.amounts[index], this.own, currency);
    }

    /**
     * The tax.
     *
     * @return such as 16 %
     */
    public TaxRule rule() {
        return rule;
    }

    /**
     * The amount that it falls on: the net of the line, with its levies and the taxes before it where the rule says so.
     *
     * @return such as 10.33
     */
    public Money base() {
        return money(base);
    }

    /**
     * What the line would owe alone.
     *
     * @return such as 1.66
     */
    public Money own() {
        return money(own);
    }

    /**
     * What the place of rounding adds to it.
     *
     * @return such as -0.01; zero if rounded per line
     */
    public Money correction() {
        return money(correction);
    }

    /**
     * What the line owes.
     *
     * @return own figure plus correction, such as 1.65
     */
    public Money amount() {
        return money(amountMinor());
    }

    /** What the line owes, in minor units. */
    long amountMinor() {
        return own + correction;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LineTax that
                && rule.equals(that.rule)
                && currency.equals(that.currency)
                && base == that.base
                && own == that.own
                && correction == that.correction;
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, currency, base, own, correction);
    }

    /** Code, base, own figure and correction. */
    @Override
    public String toString() {
        return "LineTax[" + rule.code() + " on " + base() + ", own " + own() + ", correction " + correction() + "]";
    }

    private Money money(long minorUnits) {
        return Money.ofMinor(currency, minorUnits);
    }
}
