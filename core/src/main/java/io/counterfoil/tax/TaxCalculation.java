package io.counterfoil.tax;

import io.counterfoil.money.Allocation;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The arithmetic of one document.
 *
 * <p>A tax of {@code r} percent on a line is {@code amount x r / divisor} exactly, where the divisor is 100 for a price
 * without tax and 100 + all percentages of the line for a price with them. Only the divisor tells the treatments apart.
 * Lines of different divisors are brought to their common product, so that a sum over the document is rounded once.
 */
final class TaxCalculation {
    private static final BigDecimal HUNDRED = Percent.HUNDRED.value();

    private final TaxMethod method;
    private final List<TaxableLine> lines;
    private final Currency currency;

    TaxCalculation(TaxMethod method, List<TaxableLine> lines) {
        this.method = method;
        this.lines = lines;
        this.currency = lines.get(0).amount().currency();
    }

    List<TaxedLine> taxedLines() {
        List<Map<TaxRule, Money>> amounts = amounts();
        List<TaxedLine> taxed = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            taxed.add(taxedLine(lines.get(i), amounts.get(i)));
        }
        return taxed;
    }

    private TaxedLine taxedLine(TaxableLine line, Map<TaxRule, Money> amounts) {
        Money net = switch (method.treatment()) {
            case EXCLUSIVE -> line.amount();
            case INCLUSIVE -> amounts.values().stream().reduce(line.amount(), Money::minus);
        };
        List<LineTax> taxes = new ArrayList<>(amounts.size());
        amounts.forEach((rule, amount) -> {
            Money own = own(line, rule);
            taxes.add(new LineTax(rule, net, own, amount.minus(own)));
        });
        return new TaxedLine(net, taxes);
    }

    /** What each line owes of each of its rules. */
    private List<Map<TaxRule, Money>> amounts() {
        List<Map<TaxRule, Money>> amounts = new ArrayList<>(lines.size());
        lines.forEach(line -> {
            Map<TaxRule, Money> own = new LinkedHashMap<>();
            line.rules().forEach(rule -> own.put(rule, own(line, rule)));
            amounts.add(own);
        });
        return switch (method.place()) {
            case PER_LINE -> amounts;
            case PER_RATE -> spread(amounts);
        };
    }

    private List<Map<TaxRule, Money>> spread(List<Map<TaxRule, Money>> amounts) {
        lines.stream().flatMap(line -> line.rules().stream()).distinct().forEach(rule -> spread(rule, amounts));
        return amounts;
    }

    /** Rounds a tax once for the document and gives each line its part. */
    private void spread(TaxRule rule, List<Map<TaxRule, Money>> amounts) {
        List<Integer> taxed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).rules().contains(rule)) {
                taxed.add(i);
            }
        }
        BigDecimal common = commonDivisor(taxed);
        List<BigDecimal> scaled = taxed.stream()
                .map(i -> lines.get(i).amount().amount().multiply(common.divide(divisor(lines.get(i)))))
                .toList();
        BigDecimal sum = scaled.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rate = rule.effectiveRate().value();
        Money whole = method.rounding().quotient(sum.multiply(rate), common, currency);
        List<Money> parts = sum.signum() == 0
                ? Collections.nCopies(taxed.size(), whole)
                : Allocation.allocate(
                        whole, scaled.stream().map(BigDecimal::abs).toList());
        for (int i = 0; i < parts.size(); i++) {
            amounts.get(taxed.get(i)).put(rule, parts.get(i));
        }
    }

    private Money own(TaxableLine line, TaxRule rule) {
        return line.amount().times(rule.effectiveRate().value(), divisor(line), method.rounding());
    }

    private BigDecimal divisor(TaxableLine line) {
        return switch (method.treatment()) {
            case EXCLUSIVE -> HUNDRED;
            case INCLUSIVE ->
                line.rules().stream()
                        .map(rule -> rule.effectiveRate().value())
                        .reduce(HUNDRED, BigDecimal::add)
                        .stripTrailingZeros();
        };
    }

    /** The product of the different divisors of some lines, which each of them divides without rest. */
    private BigDecimal commonDivisor(List<Integer> some) {
        return some.stream().map(i -> divisor(lines.get(i))).distinct().reduce(BigDecimal.ONE, BigDecimal::multiply);
    }
}
