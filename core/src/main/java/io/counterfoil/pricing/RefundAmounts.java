package io.counterfoil.pricing;

import io.counterfoil.money.Money;
import java.util.List;
import java.util.Objects;

/**
 * What is given back of a line, component by component: net 18.33, tax 2.75, together 21.08.
 *
 * @param net of the price after discount
 * @param levies each levy of the line, in its order
 * @param taxes each tax of the line, in its order
 */
public record RefundAmounts(Money net, List<LineLevy> levies, List<RefundedTax> taxes) {

    /** Copies the lists. */
    public RefundAmounts {
        Objects.requireNonNull(net, "net");
        levies = List.copyOf(levies);
        taxes = List.copyOf(taxes);
    }

    /**
     * All components together.
     *
     * @return such as 21.08
     * @throws io.counterfoil.money.MoneyOverflowException if the sum does not fit
     */
    public Money total() {
        Money levy = levies.stream().map(LineLevy::amount).reduce(net, Money::plus);
        return taxes.stream().map(RefundedTax::amount).reduce(levy, Money::plus);
    }
}
