package io.counterfoil.pricing;

import io.counterfoil.tax.TaxTotal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A priced cart: lines, tax table, levy table and totals, such as 135.00 + 21.60 = 156.60. Receipt, report and ledger read
 * one quote and never compute a tax again; its tables and totals are sums of its lines, exactly.
 */
public final class Quote {
    private final PriceRules rules;
    private final LocalDate date;
    private final List<QuoteLine> lines;
    private final @Nullable SoldRoute route;
    private final Totals totals;

    private Quote(PriceRules rules, LocalDate date, List<QuoteLine> lines, @Nullable SoldRoute route) {
        this.rules = rules;
        this.date = date;
        this.lines = lines;
        this.route = route;
        this.totals = lines.stream().map(QuoteLine::totals).reduce(Totals::plus).orElseThrow();
    }

    /**
     * A quote of priced lines, made by {@link Pricer} or read back from a document.
     *
     * @param rules under which it was made
     * @param date the business date that decided the tariff
     * @param lines 1 to {@value Cart#MAX_LINES}, all of one currency
     * @return the quote
     * @throws IllegalArgumentException if there are no or too many lines
     * @throws io.counterfoil.money.CurrencyMismatchException if the currencies differ
     * @throws io.counterfoil.money.MoneyOverflowException if a total does not fit
     */
    public static Quote of(PriceRules rules, LocalDate date, List<QuoteLine> lines) {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(date, "date");
        if (lines.isEmpty() || lines.size() > Cart.MAX_LINES) {
            throw new IllegalArgumentException("lines must be 1 to " + Cart.MAX_LINES + " but was " + lines.size());
        }
        return new Quote(rules, date, List.copyOf(lines), null);
    }

    /**
     * The quote on a route.
     *
     * @param sold the route as it was when it was priced
     * @return a changed copy
     */
    public Quote onRoute(SoldRoute sold) {
        return new Quote(rules, date, lines, Objects.requireNonNull(sold, "route"));
    }

    /**
     * Under which rules it was made.
     *
     * @return versions, tax method and rounding
     */
    public PriceRules rules() {
        return rules;
    }

    /**
     * In which it counts.
     *
     * @return such as USD
     */
    public Currency currency() {
        return totals.total().currency();
    }

    /**
     * The business date that decided the tariff.
     *
     * @return such as 2026-11-20
     */
    public LocalDate date() {
        return date;
    }

    /**
     * The route that is sold.
     *
     * @return the route with its name, or nothing where no product was priced by tariff
     */
    public Optional<SoldRoute> route() {
        return Optional.ofNullable(route);
    }

    /**
     * The priced lines.
     *
     * @return in the order of the cart, unmodifiable
     */
    public List<QuoteLine> lines() {
        return lines;
    }

    /**
     * The tax table.
     *
     * @return a row per tax, ordered by code
     */
    public List<TaxTotal> taxes() {
        return TaxTotal.table(
                lines.stream().flatMap(line -> line.taxes().stream()).toList());
    }

    /**
     * The levy table.
     *
     * @return a row per levy, ordered by code
     */
    public List<LevyTotal> levies() {
        return LevyTotal.table(
                lines.stream().flatMap(line -> line.levies().stream()).toList());
    }

    /**
     * The amounts of the whole.
     *
     * @return from subtotal to total
     */
    public Totals totals() {
        return totals;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quote that
                && rules.equals(that.rules)
                && date.equals(that.date)
                && lines.equals(that.lines)
                && Objects.equals(route, that.route);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rules, date, lines, route);
    }

    /** Date, number of lines and total alone. */
    @Override
    public String toString() {
        return "Quote[" + date + ", " + lines.size() + " lines, " + totals.total() + "]";
    }
}
