package io.counterfoil.testkit.law;

import io.counterfoil.catalog.Discount;
import io.counterfoil.money.Money;
import io.counterfoil.money.Quantity;
import io.counterfoil.pricing.AppliedDiscount;
import io.counterfoil.pricing.DiscountKind;
import io.counterfoil.pricing.LineAmounts;
import io.counterfoil.pricing.Quote;
import io.counterfoil.pricing.QuoteLine;
import io.counterfoil.pricing.Totals;
import io.counterfoil.tax.LineTax;
import io.counterfoil.tax.TaxTotal;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Adds up a quote, with nothing but sums and without asking the quote for one. */
final class QuoteSums {
    private QuoteSums() {}

    static Stream<Money> amounts(Totals totals) {
        return Stream.of(
                totals.subtotal(), totals.discount(), totals.net(), totals.levy(), totals.tax(), totals.total());
    }

    /** Every total is the sum of the lines, and the total that of net, levy and tax. */
    static Finding ofTotals(Quote quote) {
        Totals totals = quote.totals();
        return Finding.all(Stream.of(
                Finding.equal("subtotal", sum(quote, Totals::subtotal), totals.subtotal()),
                Finding.equal("discount", sum(quote, Totals::discount), totals.discount()),
                Finding.equal("net", sum(quote, Totals::net), totals.net()),
                Finding.equal("levy", sum(quote, Totals::levy), totals.levy()),
                Finding.equal("tax", sum(quote, Totals::tax), totals.tax()),
                Finding.equal("total", exact(totals).plus(totals.rounding()), totals.total())));
    }

    /** What is to be paid before it is rounded to coins. */
    static Money exact(Totals totals) {
        return totals.net().plus(totals.levy()).plus(totals.tax());
    }

    /** The way of a line from its unit price to its total. */
    static Finding ofLine(QuoteLine line) {
        Totals totals = line.totals();
        LineAmounts amounts = line.amounts();
        String name = " of " + line.product().id();
        return Finding.all(Stream.of(
                ofUnits("subtotal" + name, line.unitPrice(), line.quantity(), amounts.subtotal()),
                Finding.all(line.levies().stream()
                        .map(levy -> ofUnits("levy" + name, levy.levy().perUnit(), line.quantity(), levy.amount()))),
                Finding.equal(
                        "discount" + name, amounts.lineDiscount().plus(amounts.documentDiscount()), totals.discount()),
                Finding.equal("tax" + name, sum(line.taxes().stream().map(LineTax::amount), totals), totals.tax()),
                Finding.equal("total" + name, exact(totals), totals.total())));
    }

    /** Whole units cost their number times the price, exactly; parts of a unit are rounded and not looked at. */
    private static Finding ofUnits(String what, Money perUnit, Quantity quantity, Money amount) {
        return quantity.isWhole()
                ? Finding.equal(what, perUnit.times(quantity.value().longValueExact()), amount)
                : Finding.SILENT;
    }

    static Finding ofTaxTable(Quote quote) {
        return Finding.equal(
                "tax",
                sum(quote.taxes().stream().map(TaxTotal::amount), quote.totals()),
                quote.totals().tax());
    }

    static Finding ofTaxRow(TaxTotal row, Quote quote) {
        String name = " of " + row.rule().code();
        return Finding.all(Stream.of(
                Finding.equal("amount" + name, sum(row, quote, LineTax::amount), row.amount()),
                Finding.equal("base" + name, sum(row, quote, LineTax::base), row.base())));
    }

    /** The amounts that the taxes of a line fall on. */
    static Finding ofBases(QuoteLine line) {
        return Finding.all(line.taxes().stream()
                .map(tax -> tax.rule()
                        .fold(new TaxedAmount(line.totals()))
                        .map(base -> Finding.equal(
                                "base of " + tax.rule().code() + " on "
                                        + line.product().id(),
                                base,
                                tax.base()))
                        .orElse(Finding.SILENT)));
    }

    /** What was taken off for the whole as typed: a percentage of what was left of the lines, or the amount itself. */
    static Finding ofDocumentDiscount(Discount discount, Quote quote) {
        Money given = taken(quote, kind -> kind == DiscountKind.DOCUMENT);
        Money left = quote.totals().subtotal().minus(taken(quote, kind -> kind.compareTo(DiscountKind.DOCUMENT) < 0));
        Money expected = discount.fold(
                percent -> lesser(left.times(percent.fraction(), quote.rules().rounding()), left), amount -> amount);
        return Finding.equal("discount on the whole", expected, given);
    }

    private static Money taken(Quote quote, Predicate<DiscountKind> some) {
        return sum(
                quote.lines().stream()
                        .flatMap(line -> line.discounts().stream())
                        .filter(discount -> some.test(discount.kind()))
                        .map(AppliedDiscount::amount),
                quote.totals());
    }

    private static Money lesser(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static boolean isOf(TaxTotal row, LineTax tax) {
        return tax.rule().code().equals(row.rule().code());
    }

    private static Money sum(TaxTotal row, Quote quote, Function<LineTax, Money> part) {
        return sum(
                quote.lines().stream()
                        .flatMap(line -> line.taxes().stream())
                        .filter(tax -> isOf(row, tax))
                        .map(part),
                quote.totals());
    }

    private static Money sum(Quote quote, Function<Totals, Money> part) {
        return sum(quote.lines().stream().map(QuoteLine::totals).map(part), quote.totals());
    }

    private static Money sum(Stream<Money> amounts, Totals of) {
        return amounts.reduce(Money.zero(of.total().currency()), Money::plus);
    }
}
