package io.counterfoil.pricing;

import io.counterfoil.catalog.LineAttribute;
import io.counterfoil.shop.PersonalText;
import java.util.Objects;

/**
 * A checked attribute of a line. Its definition says in which part of the document the value stands.
 *
 * @param definition what the product asked for
 * @param value what was given; guarded, whether it is private or not
 */
public record QuotedAttribute(LineAttribute definition, PersonalText value) {

    /** Refuses nulls. */
    public QuotedAttribute {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(value, "value");
    }
}
