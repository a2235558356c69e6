package io.counterfoil.payment;

import io.counterfoil.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * How one ticket was paid. {@code total = paid + due} and {@code paid = tendered - change}: 82.13 with 100.00 in cash is
 * tendered 100.00, change 17.87, paid 82.13, due 0.00.
 *
 * @param total what the ticket costs
 * @param payments in the order in which they were tendered
 */
public record Settlement(Money total, List<Payment> payments) {

    /** The most payments for one ticket. More is a mistake of the till, not a way to pay. */
    public static final int MAX_PAYMENTS = 5;

    /** Copies the payments. */
    public Settlement {
        Objects.requireNonNull(total, "total");
        payments = List.copyOf(payments);
    }

    /**
     * What was handed over.
     *
     * @return the sum over all payments
     */
    public Money tendered() {
        return sum(Payment::tendered);
    }

    /**
     * What was given back.
     *
     * @return the sum over all payments
     */
    public Money change() {
        return sum(Payment::change);
    }

    /**
     * What counts towards the total.
     *
     * @return the sum over all payments
     */
    public Money paid() {
        return sum(Payment::paid);
    }

    /**
     * What is still owed.
     *
     * @return total less paid
     */
    public Money due() {
        return total.minus(paid());
    }

    private Money sum(Function<Payment, Money> part) {
        return payments.stream().map(part).reduce(Money.zero(total.currency()), Money::plus);
    }
}
