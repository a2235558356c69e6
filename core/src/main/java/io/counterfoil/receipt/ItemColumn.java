package io.counterfoil.receipt;

import java.util.Objects;

/**
 * A column of a template's table.
 *
 * @param field what it shows
 * @param weight its share of the width, 1 to {@value Cell#MAX_WEIGHT}
 */
public record ItemColumn(ItemField field, int weight) {

    /** Checks the weight. */
    public ItemColumn {
        Objects.requireNonNull(field, "field");
        Limits.range("weight", weight, 1, Cell.MAX_WEIGHT);
    }
}
