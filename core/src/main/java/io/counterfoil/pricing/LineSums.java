package io.counterfoil.pricing;

import io.counterfoil.money.MinorUnits;
import io.counterfoil.money.Money;
import java.util.Currency;
import java.util.List;

/** What the lines of a quote sum to, in minor units of their one currency. */
final class LineSums {
    private final Currency currency;
    private long subtotal;
    private long discount;
    private long net;
    private long levy;
    private long tax;
    private long total;

    private LineSums(Currency currency) {
        this.currency = currency;
    }

    static LineSums of(List<QuoteLine> lines) {
        LineSums sums = new LineSums(lines.get(0).currency());
        for (int i = 0; i < lines.size(); i++) {
            sums.add(lines.get(i));
        }
        sums.total = sums.plus(sums.plus(sums.net, sums.levy), sums.tax);
        return sums;
    }

    private void add(QuoteLine line) {
        line.unitPrice().in(currency);
        subtotal = plus(subtotal, line.subtotalMinor());
        discount = plus(discount, line.discountMinor());
        net = plus(net, line.netMinor());
        levy = plus(levy, line.levyMinor());
        tax = plus(tax, line.taxMinor());
    }

    Currency currency() {
        return currency;
    }

    /** Before cash rounding. */
    Money total() {
        return money(total);
    }

    Totals totals(Money rounding) {
        return new Totals(
                money(subtotal),
                money(discount),
                money(net),
                money(levy),
                money(tax),
                rounding,
                total().plus(rounding));
    }

    private long plus(long sum, long more) {
        return MinorUnits.sum(sum, more, currency);
    }

    private Money money(long minorUnits) {
        return Money.ofMinor(currency, minorUnits);
    }
}
