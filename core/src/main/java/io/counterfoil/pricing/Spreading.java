package io.counterfoil.pricing;

import io.counterfoil.money.Allocation;
import io.counterfoil.money.MinorUnits;
import io.counterfoil.money.Money;
import java.util.Currency;
import java.util.List;

/** Takes one amount off several lines, each by its share of what is left of them, to the cent. */
final class Spreading {
    private Spreading() {}

    /** What is left of some lines together. */
    static Money left(List<PricedLine> lines, Currency currency) {
        long sum = 0;
        for (int i = 0; i < lines.size(); i++) {
            sum = MinorUnits.sum(sum, lines.get(i).left(), currency);
        }
        return Money.ofMinor(currency, sum);
    }

    /** Takes 0 to what is left of the lines together, by largest remainder. */
    static void take(Money amount, List<PricedLine> lines, DiscountReason reason) {
        if (amount.isZero()) {
            return;
        }
        if (lines.size() == 1) {
            lines.get(0).take(amount.minorUnits(), reason);
            return;
        }
        long[] weights = new long[lines.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = lines.get(i).left();
        }
        long[] parts = Allocation.allocateMinor(
                amount.minorUnits(),
                weights,
                (one, other) -> LineOrder.DEAREST_FIRST.compare(lines.get(one), lines.get(other)));
        for (int i = 0; i < parts.length; i++) {
            lines.get(i).take(parts[i], reason);
        }
    }
}
