package io.counterfoil.tax;

import io.counterfoil.money.Money;
import io.counterfoil.money.Quantity;
import io.counterfoil.money.QuantityUnit;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/**
 * What taxes fall on.
 *
 * @param amount after discount and without levies: net where tax is added, gross where it is included
 * @param levy the levies collected on the line, of the same currency and sign
 * @param quantity of the same sign; what fixed taxes are counted by, and whole where taxes are rounded per unit
 * @param rules the taxes of the line, each code once, in the order in which compound taxes fall on those before them; none
 *     where the line is outside of all
 */
public record TaxableLine(Money amount, Money levy, Quantity quantity, List<TaxRule> rules) implements Taxable {
    private static final Quantity ONE = Quantity.of(1, QuantityUnit.PIECE);

    /** Copies the rules. */
    public TaxableLine {
        Objects.requireNonNull(quantity, "quantity");
        levy.in(amount.currency());
        rules = List.copyOf(rules);
    }

    /**
     * One piece without levies.
     *
     * @param amount after discount: net where tax is added, gross where it is included
     * @param rules the taxes of the line
     */
    public TaxableLine(Money amount, List<TaxRule> rules) {
        this(amount, Money.zero(amount.currency()), amount.isNegative() ? ONE.negated() : ONE, rules);
    }

    @Override
    public Currency currency() {
        return amount.currency();
    }

    @Override
    public long amountMinor() {
        return amount.minorUnits();
    }

    @Override
    public long levyMinor() {
        return levy.minorUnits();
    }
}
