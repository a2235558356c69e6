package io.counterfoil.tax;

import io.counterfoil.money.Allocation;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The arithmetic of one document.
 *
 * <p>A tax of {@code r} percent on a line is {@code amount x r / divisor} exactly, where the divisor is 100 for a price
 * without tax and 100 + all percentages of the line for a price with them. Only the divisor tells the treatments apart.
 * Lines of different divisors are brought to their common product, so that a sum over the document is rounded once.
 */
final class TaxCalculation {
    private static final BigDecimal HUNDRED = Percent.HUNDRED.value();
    private static final Comparator<TaxableLine> BY_AMOUNT_AND_RULES = Comparator.comparing(
                    (TaxableLine line) -> line.amount().amount().abs())
            .reversed()
            .thenComparing(line -> inOrder(line.rules().stream())
                    .map(rule -> rule.code().value())
                    .toList()
                    .toString());

    private final TaxMethod method;
    private final List<TaxableLine> lines;
    private final Currency currency;

    TaxCalculation(TaxMethod method, List<TaxableLine> lines) {
        this.method = method;
        this.lines = lines;
        this.currency = lines.get(0).amount().currency();
    }

    List<TaxedLine> taxedLines() {
        List<LineTaxes> own = lines.stream().map(this::own).toList();
        List<LineTaxes> amounts = switch (method.place()) {
            case PER_LINE, PER_UNIT -> own;
            case PER_RATE -> spread();
        };
        List<TaxedLine> taxed = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            taxed.add(taxedLine(lines.get(i), own.get(i), amounts.get(i)));
        }
        return taxed;
    }

    private TaxedLine taxedLine(TaxableLine line, LineTaxes own, LineTaxes amounts) {
        Money net = amounts.net();
        List<LineTax> taxes = line.rules().stream()
                .distinct()
                .map(rule ->
                        new LineTax(rule, net, own.of(rule), amounts.of(rule).minus(own.of(rule))))
                .toList();
        return new TaxedLine(net, taxes);
    }

    /** What a line owes of each of its rules if it stands alone. */
    private LineTaxes own(TaxableLine line) {
        LineTaxes own = new LineTaxes(line.amount(), method.treatment());
        inOrder(line.rules().stream())
                .forEach(rule -> own.take(
                        rule, line.amount().times(EffectiveRate.of(rule).value(), divisor(line), method.rounding())));
        return own;
    }

    /** What each line owes of each of its rules if a tax is rounded once for the document. */
    private List<LineTaxes> spread() {
        List<LineTaxes> amounts = lines.stream()
                .map(line -> new LineTaxes(line.amount(), method.treatment()))
                .toList();
        inOrder(lines.stream().flatMap(line -> line.rules().stream())).forEach(rule -> spread(rule, amounts));
        return amounts;
    }

    /** Rounds a tax once for the document and gives each line its part. */
    private void spread(TaxRule rule, List<LineTaxes> amounts) {
        List<Integer> taxed = linesOf(rule);
        BigDecimal common = commonDivisor(taxed);
        List<BigDecimal> scaled = taxed.stream()
                .map(i -> lines.get(i).amount().amount().multiply(common.divide(divisor(lines.get(i)))))
                .toList();
        BigDecimal sum = scaled.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rate = EffectiveRate.of(rule).value();
        Money whole = method.rounding().quotient(sum.multiply(rate), common, currency);
        List<Money> parts = sum.signum() == 0
                ? Collections.nCopies(taxed.size(), whole)
                : Allocation.allocate(
                        whole, scaled.stream().map(BigDecimal::abs).toList());
        Money over = Money.zero(currency);
        for (int i = 0; i < parts.size(); i++) {
            over = over.plus(amounts.get(taxed.get(i)).take(rule, parts.get(i)));
        }
        for (int i = 0; i < parts.size() && !over.isZero(); i++) {
            over = amounts.get(taxed.get(i)).take(rule, over);
        }
    }

    /** Included taxes take room from each other, so the order in which they come is not that of lines or products. */
    private static Stream<TaxRule> inOrder(Stream<TaxRule> rules) {
        return rules.distinct().sorted(Comparator.comparing(TaxRule::code));
    }

    /** The lines that owe a tax, in the order in which equal ones get a cent. */
    private List<Integer> linesOf(TaxRule rule) {
        Stream<Integer> taxed = IntStream.range(0, lines.size())
                .boxed()
                .filter(i -> lines.get(i).rules().contains(rule));
        return switch (method.treatment()) {
            case EXCLUSIVE -> taxed.toList();
            case INCLUSIVE ->
                taxed.sorted(Comparator.comparing(lines::get, BY_AMOUNT_AND_RULES))
                        .toList();
        };
    }

    private BigDecimal divisor(TaxableLine line) {
        return switch (method.treatment()) {
            case EXCLUSIVE -> HUNDRED;
            case INCLUSIVE ->
                line.rules().stream()
                        .map(rule -> EffectiveRate.of(rule).value())
                        .reduce(HUNDRED, BigDecimal::add)
                        .stripTrailingZeros();
        };
    }

    /** The product of the different divisors of some lines, which each of them divides without rest. */
    private BigDecimal commonDivisor(List<Integer> some) {
        return some.stream().map(i -> divisor(lines.get(i))).distinct().reduce(BigDecimal.ONE, BigDecimal::multiply);
    }
}
