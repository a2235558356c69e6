package io.counterfoil.testkit.law;

import io.counterfoil.money.Money;
import io.counterfoil.pricing.LineAmounts;
import io.counterfoil.pricing.QuoteLine;
import io.counterfoil.tax.FixedTax;
import java.util.stream.Stream;

/** A line of which nothing is left to pay before discounts on the whole and taxes. */
final class FreeLine {
    private FreeLine() {}

    static boolean isFree(QuoteLine line) {
        return line.amounts().subtotal().equals(line.amounts().lineDiscount());
    }

    static Finding examine(QuoteLine line) {
        LineAmounts amounts = line.amounts();
        String name = " of the free " + line.product().id();
        return Finding.all(Stream.of(
                zero("discount" + name, amounts.documentDiscount()),
                zero("net" + name, amounts.net()),
                isTaxedByTheUnit(line)
                        ? Finding.SILENT
                        : zero("tax" + name, line.totals().tax())));
    }

    /** A fixed tax is owed for what is given away as well, and so is a tax on the levy. */
    private static boolean isTaxedByTheUnit(QuoteLine line) {
        return line.totals().levy().isPositive()
                || line.taxes().stream().anyMatch(tax -> tax.rule() instanceof FixedTax);
    }

    private static Finding zero(String what, Money amount) {
        return Finding.equal(what, Money.zero(amount.currency()), amount);
    }
}
