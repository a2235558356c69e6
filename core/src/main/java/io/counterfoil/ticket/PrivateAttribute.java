package io.counterfoil.ticket;

import io.counterfoil.catalog.AttributeName;
import io.counterfoil.catalog.Printing;
import io.counterfoil.shop.PersonalText;
import java.util.Objects;

/**
 * What a product asked to know about a person on one line, such as the vehicle number.
 *
 * @param line the line of the ticket, from 1
 * @param name the attribute's key, {@code vehicle_number}
 * @param label as printed, {@code Vehicle}
 * @param value as given
 * @param printing whether it may stand on paper
 */
public record PrivateAttribute(int line, AttributeName name, String label, PersonalText value, Printing printing) {

    /** Refuses nulls. */
    public PrivateAttribute {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(printing, "printing");
    }
}
