package io.counterfoil.payment;

import io.counterfoil.money.Money;
import io.counterfoil.shop.PersonalText;
import java.util.Objects;
import java.util.Optional;

/**
 * What a customer hands over towards a total.
 *
 * @param method by which means
 * @param amount how much, before change is given
 * @param reference what ties it to the outside, where the method needs it
 */
public record Tender(PaymentMethodCode method, Money amount, Optional<PersonalText> reference) {

    /** Refuses nulls. */
    public Tender {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(reference, "reference");
    }

    /**
     * A tender without a reference.
     *
     * @param method for instance {@code CASH}
     * @param amount how much
     * @return the tender
     */
    public static Tender of(String method, Money amount) {
        return new Tender(PaymentMethodCode.of(method), amount, Optional.empty());
    }
}
