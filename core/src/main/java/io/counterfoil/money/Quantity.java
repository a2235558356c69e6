package io.counterfoil.money;

import java.math.BigDecimal;
import java.util.stream.IntStream;

/**
 * How many or how much of a product, exactly: {@code 2 piece}, {@code 0.750 kg}. It may be zero or negative, as on a
 * credit note; what a cart takes is checked there.
 */
public final class Quantity {
    /** Most digits before the point: 999,999,999 pieces. */
    public static final int MAX_INTEGER_DIGITS = 9;

    private static final long MAX_WHOLE = 999_999_999;

    private static final long[] POWERS_OF_TEN = {1, 10, 100, 1_000};

    /** A family or a group of friends buys no more; these quantities stand ready. */
    private static final Quantity[] FEW_PIECES = IntStream.rangeClosed(0, 12)
            .mapToObj(count -> new Quantity((long) count, QuantityUnit.PIECE))
            .toArray(Quantity[]::new);

    /** The value in the smallest part of the unit: 750 for 0.750 kg, which has 12 digits at most. */
    private final long parts;

    private final QuantityUnit unit;

    /**
     * So much of a unit.
     *
     * @param value such as 0.75; at most 9 digits before the point and no more decimals than the unit
     * @param unit such as {@link QuantityUnit#KILOGRAM}
     * @throws IllegalArgumentException if the value has more decimals than the unit, or too many digits before the point
     */
    public Quantity(BigDecimal value, QuantityUnit unit) {
        if (!isPreciseIn(unit, value)) {
            throw new IllegalArgumentException(
                    "quantity must have at most " + unit.scale() + " decimals but was of scale " + value.scale());
        }
        if (!isInRange(value)) {
            throw new IllegalArgumentException("quantity must have at most " + MAX_INTEGER_DIGITS
                    + " digits before the point but was of precision " + value.precision() + " and scale "
                    + value.scale());
        }
        this.parts = value.scale() == 0
                ? value.longValueExact() * POWERS_OF_TEN[unit.scale()]
                : value.stripTrailingZeros().scaleByPowerOfTen(unit.scale()).longValueExact();
        this.unit = unit;
    }

    private Quantity(long parts, QuantityUnit unit) {
        this.parts = parts;
        this.unit = unit;
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
        if (unit.equals(QuantityUnit.PIECE) && count >= 0 && count < FEW_PIECES.length) {
            return FEW_PIECES[(int) count];
        }
        return count <= MAX_WHOLE && count >= -MAX_WHOLE
                ? new Quantity(count * POWERS_OF_TEN[unit.scale()], unit)
                : new Quantity(BigDecimal.valueOf(count), unit);
    }

    /**
     * Whether a number has no more decimals than a unit; trailing zeros do not count.
     *
     * @param unit such as {@link QuantityUnit#PIECE}
     * @param value such as 1.5
     * @return false for 1.5 pieces, true for 2.0
     */
    public static boolean isPreciseIn(QuantityUnit unit, BigDecimal value) {
        return value.scale() <= unit.scale() || value.stripTrailingZeros().scale() <= unit.scale();
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
     * How many or how much.
     *
     * @return such as 0.750, always with exactly the decimals of the unit
     */
    public BigDecimal value() {
        return BigDecimal.valueOf(parts, unit.scale());
    }

    /**
     * Of what.
     *
     * @return such as {@link QuantityUnit#KILOGRAM}
     */
    public QuantityUnit unit() {
        return unit;
    }

    /**
     * The value in thousandths of the unit, the finest that any unit has.
     *
     * @return such as 750 for {@code 0.750 kg} and 2000 for {@code 2 piece}
     */
    public long thousandths() {
        return parts * POWERS_OF_TEN[QuantityUnit.MAX_SCALE - unit.scale()];
    }

    /**
     * The quantity with the other sign.
     *
     * @return such as {@code -2 piece}
     */
    public Quantity negated() {
        return new Quantity(-parts, unit);
    }

    /**
     * Whether it is above zero.
     *
     * @return true for {@code 0.001 kg}
     */
    public boolean isPositive() {
        return parts > 0;
    }

    /**
     * Whether it is below zero.
     *
     * @return true for {@code -2 piece}
     */
    public boolean isNegative() {
        return parts < 0;
    }

    /**
     * Whether it is a whole number of units.
     *
     * @return true for {@code 2.000 kg}
     */
    public boolean isWhole() {
        return unit.scale() == 0 || parts % POWERS_OF_TEN[unit.scale()] == 0;
    }

    /**
     * The number of units.
     *
     * @return such as 2 for {@code 2.000 kg}
     * @throws IllegalStateException if it is not {@linkplain #isWhole() whole}
     */
    public long whole() {
        if (!isWhole()) {
            throw new IllegalStateException("quantity must be whole but was " + this);
        }
        return unit.scale() == 0 ? parts : parts / POWERS_OF_TEN[unit.scale()];
    }

    /** The value, ready to multiply with. */
    Factor factor() {
        return Factor.of(parts, POWERS_OF_TEN[unit.scale()]);
    }

    /**
     * The value as a plain decimal with the decimals of the unit.
     *
     * @return such as {@code 0.750}
     */
    public String toPlainString() {
        return value().toPlainString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantity that && parts == that.parts && unit.equals(that.unit);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(parts) + unit.hashCode();
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
