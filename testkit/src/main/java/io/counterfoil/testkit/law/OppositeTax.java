package io.counterfoil.testkit.law;

import io.counterfoil.pricing.Quote;
import io.counterfoil.pricing.QuoteLine;
import io.counterfoil.tax.TaxMethod;
import io.counterfoil.tax.TaxableLine;
import io.counterfoil.tax.TaxedLine;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Taxes the lines of a quote once more, as they are and with the other sign. */
final class OppositeTax {
    private OppositeTax() {}

    static Finding examine(Trial trial, Quote quote) {
        TaxMethod method = trial.assortment().taxes().method();
        return isSymmetric(method.rounding().mode()) ? examine(trial, method, quote) : Finding.SILENT;
    }

    private static boolean isSymmetric(RoundingMode mode) {
        return mode != RoundingMode.CEILING && mode != RoundingMode.FLOOR;
    }

    private static Finding examine(Trial trial, TaxMethod method, Quote quote) {
        List<TaxableLine> lines =
                quote.lines().stream().map(line -> taxable(line, trial)).toList();
        List<TaxedLine> taxed = trial.engine().tax(method, lines).lines();
        List<TaxedLine> opposite = trial.engine()
                .tax(method, lines.stream().map(OppositeTax::negated).toList())
                .lines();
        return Finding.all(IntStream.range(0, lines.size())
                .mapToObj(i -> examine(quote.lines().get(i), taxed.get(i), opposite.get(i))));
    }

    private static Finding examine(QuoteLine line, TaxedLine taxed, TaxedLine opposite) {
        String name = " of the opposite of " + line.product().id();
        return Finding.all(Stream.of(
                Finding.equal("tax" + name, taxed.tax().negated(), opposite.tax()),
                Finding.equal("net" + name, taxed.net().negated(), opposite.net())));
    }

    private static TaxableLine taxable(QuoteLine line, Trial trial) {
        return new TaxableLine(
                line.amounts().subtotal().minus(line.amounts().discount()),
                line.totals().levy(),
                line.quantity(),
                trial.taxRules(line));
    }

    private static TaxableLine negated(TaxableLine line) {
        return new TaxableLine(
                line.amount().negated(), line.levy().negated(), line.quantity().negated(), line.rules());
    }
}
