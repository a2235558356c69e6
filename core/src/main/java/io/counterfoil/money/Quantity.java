package io.counterfoil.money;

import java.math.BigDecimal;

/**
 * How many or how much of a product, exactly: {@code 2 piece}, {@code 0.750 kg}. It may be zero or negative, as on a
 * credit note; what a cart takes is checked there.
 *
 * @param value such as 0.750; always with exactly the decimals of the unit, and at most 9 digits before the point
 * @param unit such as {@link QuantityUnit#KILOGRAM}
 */
public record Quantity(BigDecimal value, QuantityUnit unit) {
    /** Most digits before the point: 999,999,999 pieces. */
    public static final int MAX_INTEGER_DIGITS = 9;

    /**
     * Checks the value and gives it the decimals of the unit.
     *
     * @throws IllegalArgumentException if the value has more decimals than the unit, or too many digits before the point
     */
    public Quantity {
        if (!isPreciseIn(unit, value)) {
            throw new IllegalArgumentException(
                    "quantity must have at most " + unit.scale() + " decimals but was of scale " + value.scale());
        }
        if (!isInRange(value)) {
            throw new IllegalArgumentException("quantity must have at most " + MAX_INTEGER_DIGITS
                    + " digits before the point but was of precision " + value.precision() + " and scale "
                    + value.scale());
        }
        value = value.stripTrailingZeros().setScale(unit.scale());
    }

    /**
     * Reads a quantity.
     *
     * @param text such as {@code 0.75}; a plain decimal
     * @param unit such as {@link QuantityUnit#KILOGRAM}
     * @return such as {@code 0.750 kg}
     * @throws IllegalArgumentException if the text is no plain decimal, has more decimals than the unit, or too many
     *     digits
     */
    public static Quantity of(String text, QuantityUnit unit) {
        return new Quantity(Decimals.parse("quantity", text), unit);
    }

    /**
     * So many whole units.
     *
     * @param count such as 2
     * @param unit such as {@link QuantityUnit#PIECE}
     * @return such as {@code 2 piece}
     * @throws IllegalArgumentException if the count has more than 9 digits
     */
    public static Quantity of(long count, QuantityUnit unit) {
        return new Quantity(BigDecimal.valueOf(count), unit);
    }

    /**
     * Whether a number has no more decimals than a unit; trailing zeros do not count.
     *
     * @param unit such as {@link QuantityUnit#PIECE}
     * @param value such as 1.5
     * @return false for 1.5 pieces, true for 2.0
     */
    public static boolean isPreciseIn(QuantityUnit unit, BigDecimal value) {
        return value.stripTrailingZeros().scale() <= unit.scale();
    }

    /**
     * Whether a number has at most {@value #MAX_INTEGER_DIGITS} digits before the point.
     *
     * @param value such as 1000000000
     * @return false for 1000000000, true for 999999999
     */
    public static boolean isInRange(BigDecimal value) {
        return Decimals.integerDigits(value) <= MAX_INTEGER_DIGITS;
    }

    /**
     * The quantity with the other sign.
     *
     * @return such as {@code -2 piece}
     */
    public Quantity negated() {
        return new Quantity(value.negate(), unit);
    }

    /**
     * Whether it is above zero.
     *
     * @return true for {@code 0.001 kg}
     */
    public boolean isPositive() {
        return value.signum() > 0;
    }

    /**
     * Whether it is a whole number of units.
     *
     * @return true for {@code 2.000 kg}
     */
    public boolean isWhole() {
        return value.stripTrailingZeros().scale() <= 0;
    }

    /**
     * The value as a plain decimal with the decimals of the unit.
     *
     * @return such as {@code 0.750}
     */
    public String toPlainString() {
        return value.toPlainString();
    }

    /**
     * Value, blank, unit.
     *
     * @return such as {@code 0.750 kg}
     */
    @Override
    public String toString() {
        return toPlainString() + ' ' + unit.code();
    }
}
