package io.counterfoil.pricing;

import io.counterfoil.money.Money;
import io.counterfoil.money.Quantity;
import io.counterfoil.tax.LineTax;
import java.util.List;
import java.util.Objects;

/**
 * One priced line: {@code Coffee, 2 x 50.00 = 100.00, tax 16.00}.
 *
 * @param product as it was when it was priced
 * @param quantity in the unit of the product
 * @param unitPrice of one unit, without its levies
 * @param amounts from the subtotal to the net
 * @param levies each with its amount for the quantity
 * @param taxes each with the line's own figure and its correction
 * @param attributes in the order of the product
 */
public record QuoteLine(
        SoldProduct product,
        Quantity quantity,
        Money unitPrice,
        LineAmounts amounts,
        List<LineLevy> levies,
        List<LineTax> taxes,
        List<QuotedAttribute> attributes) {

    /**
     * Copies the lists and checks the sums.
     *
     * @throws IllegalArgumentException if subtotal, discount, net and taxes do not add up
     */
    public QuoteLine {
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(unitPrice, "unitPrice");
        levies = List.copyOf(levies);
        taxes = List.copyOf(taxes);
        attributes = List.copyOf(attributes);
        totals(amounts, levies, taxes);
    }

    /**
     * All amounts of the line.
     *
     * @return from subtotal to total
     */
    public Totals totals() {
        return totals(amounts, levies, taxes);
    }

    /**
     * The way from the price to the total, step by step, for a customer who asks.
     *
     * @return the steps in order; those that change nothing are left out
     */
    public List<WaterfallStep> waterfall() {
        return WaterfallStep.of(this);
    }

    private static Totals totals(LineAmounts amounts, List<LineLevy> levies, List<LineTax> taxes) {
        Money nothing = Money.zero(amounts.net().currency());
        Money levy = levies.stream().map(LineLevy::amount).reduce(nothing, Money::plus);
        Money tax = taxes.stream().map(LineTax::amount).reduce(nothing, Money::plus);
        Money total = amounts.net().plus(levy).plus(tax);
        return new Totals(amounts.subtotal(), amounts.discount(), amounts.net(), levy, tax, total);
    }
}
