package io.counterfoil.tax;

import io.counterfoil.money.CurrencyMismatchException;
import java.util.Currency;
import java.util.List;

/**
 * The taxes of one document: 135.00 at 16 % added is 21.60; 23.00 with 7 % included is 21.50 + 1.50.
 *
 * <p>A price never has more tax in it than it amounts to, however taxes are rounded: of 0.01 with 16 % and 2 % included, each
 * rounded up, the first by code takes the cent and the second finds nothing.
 *
 * <p>Rounded per rate, a tax of the document is spread over its lines by largest remainder. Where a cent of one tax matters to
 * the next, because it takes its room in the price or is taxed by it, the lines that owe the same taxes are one line to them:
 * a tax is spread over these groups first, and within each over its lines. So the tax of a document does not depend on how its
 * lines are cut or ordered. What a group has no room for goes to the dearest one that has; if none has, it is not charged.
 */
public final class Taxation {
    private final List<TaxedLine> lines;

    private Taxation(List<TaxedLine> lines) {
        this.lines = lines;
    }

    /**
     * Computes the taxes of a document.
     *
     * @param method how
     * @param lines at least one; all of one currency, none with an amount, levy or quantity of another sign than the rest, and
     *     all with the same rule of a tax
     * @return the taxes; their lines sum to their table exactly
     * @throws IllegalArgumentException if there is no line or the signs differ, a line names a tax twice, lines name different
     *     rules of one tax or compound taxes in different orders, or the increment does not fit the currency
     * @throws IllegalStateException if a quantity is not whole and taxes are rounded per unit
     * @throws io.counterfoil.money.CurrencyMismatchException if the currencies differ
     * @throws io.counterfoil.money.MoneyOverflowException if a sum does not fit
     */
    public static Taxation of(TaxMethod method, List<? extends Taxable> lines) {
        requireOneSignAndCurrency(lines);
        return new Taxation(
                SingleTaxes.of(method, lines).orElseGet(() -> new TaxCalculation(method, lines).taxedLines()));
    }

    /**
     * The lines with their taxes.
     *
     * @return one for each line given, in order, unmodifiable
     */
    public List<TaxedLine> lines() {
        return lines;
    }

    /**
     * The tax table.
     *
     * @return one row per tax, ordered by code, compound ones last; the sums of the lines
     */
    public List<TaxTotal> table() {
        return TaxTotal.table(
                lines.stream().flatMap(line -> line.taxes().stream()).toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Taxation that && lines.equals(that.lines);
    }

    @Override
    public int hashCode() {
        return lines.hashCode();
    }

    /** The lines. */
    @Override
    public String toString() {
        return "Taxation" + lines;
    }

    private static void requireOneSignAndCurrency(List<? extends Taxable> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("lines must hold at least one but was empty");
        }
        Currency currency = lines.get(0).currency();
        boolean negative = false;
        boolean positive = false;
        for (int i = 0; i < lines.size(); i++) {
            Taxable line = lines.get(i);
            if (!line.currency().equals(currency)) {
                throw new CurrencyMismatchException(currency, line.currency());
            }
            negative |= line.amountMinor() < 0
                    || line.levyMinor() < 0
                    || line.quantity().isNegative();
            positive |= line.amountMinor() > 0
                    || line.levyMinor() > 0
                    || line.quantity().isPositive();
        }
        if (negative && positive) {
            throw new IllegalArgumentException("lines must be of one sign but was of both");
        }
    }
}
