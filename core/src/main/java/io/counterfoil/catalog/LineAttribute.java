package io.counterfoil.catalog;

import io.counterfoil.shop.PlainText;
import java.util.Objects;

/**
 * What a product asks for on its line: {@code vehicle_number}, "Plate", required, private, printed.
 *
 * @param name as documents name it
 * @param label as people read it
 * @param presence whether the line can do without it
 * @param visibility in which part of the document it stands
 * @param printing whether it reaches paper
 */
public record LineAttribute(
        AttributeName name, String label, Presence presence, Visibility visibility, Printing printing) {

    /** Refuses nulls and composes the label. */
    public LineAttribute {
        Objects.requireNonNull(name, "name");
        label = PlainText.composed(label);
        Objects.requireNonNull(presence, "presence");
        Objects.requireNonNull(visibility, "visibility");
        Objects.requireNonNull(printing, "printing");
    }

    /**
     * Whether it stands on the ticket.
     *
     * @return true if it is public or marked as printed
     */
    public boolean isPrinted() {
        return visibility == Visibility.PUBLIC || printing == Printing.PRINTED;
    }
}
