package io.counterfoil.plan;

import io.counterfoil.money.Money;
import java.util.Objects;

/**
 * One step from the base to the price of a place: the stage "Early bird", -20 %.
 *
 * @param kind what changed the price
 * @param name the stage's name, or the row's or seat's; empty for the floor
 * @param change by how much; of the floor, the amount that the price was lifted to
 */
public record PriceModifier(ModifierKind kind, String name, PriceChange change) {

    /** Refuses nulls. */
    public PriceModifier {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(change, "change");
    }

    static PriceModifier floor(Money floor) {
        return new PriceModifier(ModifierKind.FLOOR, "", PriceChange.of(floor));
    }
}
