package io.counterfoil.pricing;

import io.counterfoil.money.Money;
import io.counterfoil.money.Quantity;
import io.counterfoil.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * Refunds by SHARE: once k of n units have come back, k/n of every component that was charged, rounded down, has been given
 * back in all, and each refund is what that adds to the refunds before it. So refunds in any portions end at exactly what was
 * charged: 63.25 (55.00 + 8.25) over 3 units is 21.08, 21.08 and 21.09, and two units at once are 42.16.
 */
public final class RefundShare {
    private final QuoteLine line;
    private final Rounding down;

    private RefundShare(QuoteLine line) {
        this.line = line;
        this.down = Rounding.toMinorUnit(RoundingMode.DOWN, line.currency());
    }

    /**
     * The refunds of a line.
     *
     * @param line as it was sold; read from its document and not priced again
     * @return the arithmetic of its refunds
     */
    public static RefundShare of(QuoteLine line) {
        return new RefundShare(Objects.requireNonNull(line, "line"));
    }

    /**
     * What is given back for units that come back.
     *
     * @param before how many have come back in earlier refunds, such as 1; may be 0
     * @param now how many come back, such as 2; above 0
     * @return what these add to what was given back before
     * @throws IllegalArgumentException if a unit is not the line's, {@code before} is negative, {@code now} is not positive,
     *     or both together are more than was sold
     */
    public RefundAmounts refund(Quantity before, Quantity now) {
        Quantity sold = line.quantity();
        if (!before.unit().equals(sold.unit()) || !now.unit().equals(sold.unit())) {
            throw new IllegalArgumentException(
                    "units must be counted in " + sold.unit().code() + " but were in "
                            + before.unit().code() + " and " + now.unit().code());
        }
        BigDecimal earlier = before.value();
        BigDecimal later = earlier.add(now.value());
        if (earlier.signum() < 0 || !now.isPositive() || later.compareTo(sold.value()) > 0) {
            throw new IllegalArgumentException(
                    "units must be above 0 and together at most " + sold + " but were " + before + " and " + now);
        }
        return between(earlier, later);
    }

    private RefundAmounts between(BigDecimal earlier, BigDecimal later) {
        return new RefundAmounts(
                between(line.amounts().net(), earlier, later),
                line.levies().stream()
                        .map(levy -> LineLevy.of(levy.levy(), between(levy.amount(), earlier, later)))
                        .toList(),
                line.taxes().stream()
                        .map(tax -> new RefundedTax(tax.rule(), between(tax.amount(), earlier, later)))
                        .toList());
    }

    private Money between(Money charged, BigDecimal earlier, BigDecimal later) {
        return upTo(charged, later).minus(upTo(charged, earlier));
    }

    private Money upTo(Money charged, BigDecimal units) {
        return charged.times(units, line.quantity().value(), down);
    }
}
