package io.counterfoil.tax;

import io.counterfoil.money.Money;
import java.util.List;

/**
 * The taxes of one document: 135.00 at 16 % added is 21.60; 23.00 with 7 % included is 21.50 + 1.50.
 *
 * <p>A price never has more tax in it than it amounts to, however taxes are rounded: of 0.01 with 16 % and 2 % included, each
 * rounded up, the first by code takes the cent and the second finds nothing. What a line of a document has no room for goes to
 * the dearest line that has; if none has, it is not charged.
 *
 * @param lines one for each line given, in order
 * @param table one row per tax, ordered by code; the sums of the lines
 */
public record Taxation(List<TaxedLine> lines, List<TaxTotal> table) {

    /** Copies the lists. */
    public Taxation {
        lines = List.copyOf(lines);
        table = List.copyOf(table);
    }

    /**
     * Computes the taxes of a document.
     *
     * @param method how
     * @param lines at least one; all of one currency, and none of another sign than the rest
     * @return the taxes; their lines sum to their table exactly
     * @throws IllegalArgumentException if there is no line or the signs differ
     * @throws io.counterfoil.money.CurrencyMismatchException if the currencies differ
     * @throws io.counterfoil.money.MoneyOverflowException if a sum does not fit
     */
    public static Taxation of(TaxMethod method, List<TaxableLine> lines) {
        requireOneSignAndCurrency(lines);
        List<TaxedLine> taxed = new TaxCalculation(method, List.copyOf(lines)).taxedLines();
        return new Taxation(
                taxed,
                TaxTotal.table(
                        taxed.stream().flatMap(line -> line.taxes().stream()).toList()));
    }

    private static void requireOneSignAndCurrency(List<TaxableLine> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("lines must hold at least one but was empty");
        }
        Money first = lines.get(0).amount();
        boolean negative = false;
        boolean positive = false;
        for (TaxableLine line : lines) {
            Money amount = line.amount().in(first.currency());
            negative |= amount.isNegative();
            positive |= amount.isPositive();
        }
        if (negative && positive) {
            throw new IllegalArgumentException("lines must be of one sign but was of both");
        }
    }
}
