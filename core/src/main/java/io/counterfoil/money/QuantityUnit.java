package io.counterfoil.money;

import java.util.regex.Pattern;

/**
 * What a quantity counts or measures, and how finely: pieces have no decimals, kilograms three.
 *
 * @param code such as {@code kg}; a lower-case letter, then up to 15 lower-case letters, digits or underscores
 * @param scale decimals of a quantity in it, 0 to 3; the ledger stores quantities with three
 */
public record QuantityUnit(String code, int scale) {
    // Stands before the units below, which are checked against it.
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,15}");

    /** Most decimals of a quantity. */
    public static final int MAX_SCALE = 3;

    /** Whole things: places, cups, tickets. The default of a product. */
    public static final QuantityUnit PIECE = new QuantityUnit("piece", 0);

    /** Kilograms, to the gram. */
    public static final QuantityUnit KILOGRAM = new QuantityUnit("kg", 3);

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the code or the scale is not as described
     */
    public QuantityUnit {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("code must match " + CODE + " but was of length " + code.length());
        }
        if (scale < 0 || scale > MAX_SCALE) {
            throw new IllegalArgumentException("scale must be 0 to " + MAX_SCALE + " but was " + scale);
        }
    }
}
