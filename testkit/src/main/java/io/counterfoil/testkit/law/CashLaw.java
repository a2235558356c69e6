package io.counterfoil.testkit.law;

import io.counterfoil.money.Money;
import io.counterfoil.money.Rounding;
import io.counterfoil.pricing.CashRounding;
import io.counterfoil.pricing.Quote;
import io.counterfoil.pricing.QuoteLine;
import io.counterfoil.pricing.Totals;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Compares what is paid in cash with what is paid otherwise. */
final class CashLaw {
    private CashLaw() {}

    /** Nothing but the total is rounded, to a multiple of the coin, and no further than the rounding may go. */
    static Finding examine(Quote other, Quote cash) {
        return cash.cashRounding()
                .map(rounding -> examine(other, cash, rounding))
                .orElse(Finding.SILENT);
    }

    private static Finding examine(Quote other, Quote cash, CashRounding rounding) {
        Totals totals = cash.totals();
        Money exact = QuoteSums.exact(totals);
        return Finding.all(Stream.of(
                Finding.equal("lines", told(other), told(cash)),
                Finding.equal("total before cash rounding", QuoteSums.exact(other.totals()), exact),
                Finding.equal("cash rounding", rounding.amount(), totals.rounding()),
                ofTotal(rounding.rule(), totals.total()),
                ofDistance(rounding.rule(), totals.rounding())));
    }

    private static Finding ofTotal(Rounding rule, Money total) {
        return total.amount().remainder(rule.increment()).signum() == 0
                ? Finding.HOLDS
                : Finding.broken("a multiple of " + rule.increment().toPlainString(), "total " + total);
    }

    /** To the nearest multiple it is half an increment at most, to one side less than a whole one. */
    private static Finding ofDistance(Rounding rule, Money rounding) {
        BigDecimal distance = rounding.amount().abs();
        boolean isNear = switch (rule.mode()) {
            case HALF_UP, HALF_DOWN, HALF_EVEN ->
                distance.multiply(BigDecimal.valueOf(2)).compareTo(rule.increment()) <= 0;
            case UP, DOWN, CEILING, FLOOR, UNNECESSARY -> distance.compareTo(rule.increment()) < 0;
        };
        return isNear
                ? Finding.HOLDS
                : Finding.broken(
                        "cash rounding " + rule.mode() + " to "
                                + rule.increment().toPlainString(),
                        "cash rounding " + rounding);
    }

    private static List<Totals> told(Quote quote) {
        return quote.lines().stream().map(QuoteLine::totals).toList();
    }
}
