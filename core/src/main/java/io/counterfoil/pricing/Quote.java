package io.counterfoil.pricing;

import io.counterfoil.money.Money;
import io.counterfoil.tax.TaxTotal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A priced cart: lines, tax table, levy table and totals, such as 135.00 + 21.60 = 156.60. Receipt, report and ledger read
 * one quote and never compute a tax again; its tables and totals are sums of its lines, exactly, and after them stands only
 * what paying in cash rounds away.
 */
public final class Quote {
    /** Most lines of a quote, as of a cart; a line of a cart whose units have different prices counts as several. */
    public static final int MAX_LINES = Cart.MAX_LINES;

    private final PriceRules rules;
    private final LocalDate date;
    private final List<QuoteLine> lines;
    private final LineSums sums;
    private final @Nullable SoldRoute route;
    private final List<VoucherUse> vouchers;
    private final @Nullable CashRounding cashRounding;
    private final @Nullable DisplayedTotal displayed;

    private Quote(
            PriceRules rules,
            LocalDate date,
            List<QuoteLine> lines,
            LineSums sums,
            @Nullable SoldRoute route,
            List<VoucherUse> vouchers,
            @Nullable CashRounding cashRounding,
            @Nullable DisplayedTotal displayed) {
        this.rules = rules;
        this.date = date;
        this.lines = lines;
        this.sums = sums;
        this.route = route;
        this.vouchers = vouchers;
        this.cashRounding = cashRounding;
        this.displayed = displayed;
    }

    /**
     * A quote of priced lines, made by {@link Pricer} or read back from a document.
     *
     * @param rules under which it was made
     * @param date the business date that decided the tariff
     * @param lines at least 1 and at most {@value #MAX_LINES}, all of one currency
     * @return the quote
     * @throws IllegalArgumentException if there are no or too many lines
     * @throws io.counterfoil.money.CurrencyMismatchException if the currencies differ
     * @throws io.counterfoil.money.MoneyOverflowException if a total does not fit
     */
    public static Quote of(PriceRules rules, LocalDate date, List<QuoteLine> lines) {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(date, "date");
        return new Quote(rules, date, checked(lines), LineSums.of(lines), null, List.of(), null, null);
    }

    private static List<QuoteLine> checked(List<QuoteLine> lines) {
        if (lines.isEmpty() || lines.size() > MAX_LINES) {
            throw new IllegalArgumentException("lines must be 1 to " + MAX_LINES + " but was " + lines.size());
        }
        return List.copyOf(lines);
    }

    /**
     * The quote on a route.
     *
     * @param sold the route as it was when it was priced
     * @return a changed copy
     */
    public Quote onRoute(SoldRoute sold) {
        Objects.requireNonNull(sold, "route");
        return new Quote(rules, date, lines, sums, sold, vouchers, cashRounding, displayed);
    }

    /**
     * The quote with what became of the vouchers that it used.
     *
     * @param used in the order in which they were used
     * @return a changed copy
     */
    public Quote withVouchers(List<VoucherUse> used) {
        return new Quote(rules, date, lines, sums, route, List.copyOf(used), cashRounding, displayed);
    }

    /**
     * The quote for paying in cash.
     *
     * @param rounding of the total of its lines
     * @return a changed copy
     * @throws io.counterfoil.money.CurrencyMismatchException if it is of another currency
     * @throws io.counterfoil.money.MoneyOverflowException if the rounded total does not fit
     */
    public Quote withCashRounding(CashRounding rounding) {
        sums.total().plus(rounding.amount());
        return new Quote(rules, date, lines, sums, route, vouchers, rounding, displayed);
    }

    /**
     * The quote with its total in another currency too, for people to compare with; nothing is paid in it.
     *
     * @param shown total and rate
     * @return a changed copy
     */
    public Quote withDisplayed(DisplayedTotal shown) {
        Objects.requireNonNull(shown, "displayed");
        return new Quote(rules, date, lines, sums, route, vouchers, cashRounding, shown);
    }

    /**
     * The quote with other lines of the same amounts, as in the public part of a document.
     *
     * @param others at least 1 and at most {@value #MAX_LINES}
     * @return a changed copy
     * @throws IllegalArgumentException if there are no or too many lines
     */
    public Quote withLines(List<QuoteLine> others) {
        return new Quote(rules, date, checked(others), LineSums.of(others), route, vouchers, cashRounding, displayed);
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
        return sums.currency();
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
     * @return in the order of the cart, unmodifiable; a line of the cart whose units have different prices is several here
     */
    public List<QuoteLine> lines() {
        return lines;
    }

    /**
     * The tax table.
     *
     * @return a row per tax, ordered by code, compound ones last
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
     * What became of the vouchers of the cart.
     *
     * @return in the order of the cart, unmodifiable; none where it had none
     */
    public List<VoucherUse> vouchers() {
        return vouchers;
    }

    /**
     * What paying in cash rounds away.
     *
     * @return its rule and amount, or nothing where it is not paid in cash or the shop does not round
     */
    public Optional<CashRounding> cashRounding() {
        return Optional.ofNullable(cashRounding);
    }

    /**
     * The total in another currency.
     *
     * @return with its rate, or nothing where none was asked for
     */
    public Optional<DisplayedTotal> displayed() {
        return Optional.ofNullable(displayed);
    }

    /**
     * The amounts of the whole.
     *
     * @return from subtotal to total
     */
    public Totals totals() {
        return sums.totals(rounding());
    }

    /**
     * What is to be paid.
     *
     * @return such as {@code USD 156.60}, rounded where it is paid in cash
     */
    public Money total() {
        return sums.total().plus(rounding());
    }

    /**
     * How the quote came about, as text for a customer: each line from its base to its total, then the whole. Numbers are plain
     * decimals; the same quote gives the same text on every machine.
     *
     * @param language of the words, English or Spanish, such as that of the shop; English stands in for all others
     * @return lines that end with a line feed
     */
    public String explain(Locale language) {
        return new Explanation(this, language).text();
    }

    /**
     * The quote of a credit note for all of it: every amount and quantity with the other sign, the cash rounding too, so that
     * both together come to nothing. Prices of one unit keep their sign, and what was only shown or used up is left out.
     *
     * @return the negated quote
     * @throws io.counterfoil.money.MoneyOverflowException if an amount is the least there is, which has no opposite
     */
    public Quote negated() {
        List<QuoteLine> negated = lines.stream().map(QuoteLine::negated).toList();
        CashRounding back = cashRounding == null ? null : cashRounding.negated();
        return new Quote(rules, date, negated, LineSums.of(negated), route, List.of(), back, null);
    }

    private Money rounding() {
        return cashRounding == null ? Money.zero(currency()) : cashRounding.amount();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quote that
                && rules.equals(that.rules)
                && date.equals(that.date)
                && lines.equals(that.lines)
                && Objects.equals(route, that.route)
                && vouchers.equals(that.vouchers)
                && Objects.equals(cashRounding, that.cashRounding)
                && Objects.equals(displayed, that.displayed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rules, date, lines, route, vouchers, cashRounding, displayed);
    }

    /** Date, number of lines and total alone. */
    @Override
    public String toString() {
        return "Quote[" + date + ", " + lines.size() + " lines, " + total() + "]";
    }
}
