package io.counterfoil.tax;

import io.counterfoil.calendar.Validity;
import io.counterfoil.money.Money;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One row of a tax table: {@code IVA 16 %, base 135.00, amount 21.60}.
 *
 * @param rule the tax
 * @param base the sum of the net amounts that it falls on
 * @param amount the sum of what they owe
 */
public record TaxTotal(TaxRule rule, Money base, Money amount) {

    /**
     * Checks that both amounts are in one currency.
     *
     * @throws io.counterfoil.money.CurrencyMismatchException if they are not
     */
    public TaxTotal {
        Objects.requireNonNull(rule, "rule");
        amount.in(base.currency());
    }

    /**
     * Sums the taxes of lines by code.
     *
     * @param taxes of any number of lines
     * @return a row per code, ordered by code, but compound taxes after all that they may fall on
     */
    public static List<TaxTotal> table(Collection<LineTax> taxes) {
        SortedMap<TaxCode, TaxTotal> rows = new TreeMap<>();
        for (LineTax tax : taxes) {
            rows.merge(tax.rule().code(), new TaxTotal(tax.rule(), tax.base(), tax.amount()), TaxTotal::plus);
        }
        return rows.values().stream()
                .sorted(Comparator.comparing(row -> row.rule().isCompound()))
                .toList();
    }

    /**
     * Sums the tables of documents for a report. A tax that changed its rate or its name has a row for each; when it was in
     * force does not matter.
     *
     * @param rows of any number of documents
     * @return a row per rule, in force always, ordered by code; those of one code by their way of computing
     * @throws io.counterfoil.money.CurrencyMismatchException if the currencies differ
     * @throws io.counterfoil.money.MoneyOverflowException if a sum does not fit
     */
    public static List<TaxTotal> merged(Collection<TaxTotal> rows) {
        Map<TaxRule, TaxTotal> merged = new HashMap<>();
        for (TaxTotal row : rows) {
            TaxRule rule = row.rule().during(Validity.ALWAYS);
            merged.merge(rule, new TaxTotal(rule, row.base(), row.amount()), TaxTotal::plus);
        }
        return merged.values().stream()
                .sorted(Comparator.comparing((TaxTotal row) -> row.rule().code())
                        .thenComparing(row -> row.rule().toString()))
                .toList();
    }

    private TaxTotal plus(TaxTotal other) {
        return new TaxTotal(rule, base.plus(other.base), amount.plus(other.amount));
    }
}
