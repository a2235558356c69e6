package io.counterfoil.ticket;

import io.counterfoil.shop.PersonalText;
import java.util.Objects;

/**
 * What ties one payment to the outside, such as the number of a transfer.
 *
 * @param payment the payment of the ticket, from 1
 * @param value as given
 */
public record PrivateReference(int payment, PersonalText value) {

    /** Refuses null. */
    public PrivateReference {
        Objects.requireNonNull(value, "value");
    }
}
