package io.counterfoil.customer;

import io.counterfoil.shop.PersonalText;
import java.util.Objects;
import java.util.Optional;

/**
 * The customer as a document recorded them when it was issued; private.
 *
 * @param name the person's or company's name
 * @param document the number of an identity or tax document, where the shop must record it
 */
public record CustomerSnapshot(PersonalText name, Optional<PersonalText> document) {

    /** Refuses nulls. */
    public CustomerSnapshot {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(document, "document");
    }
}
