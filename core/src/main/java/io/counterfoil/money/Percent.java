package io.counterfoil.money;

import java.math.BigDecimal;

/**
 * A percentage, exact to 8 decimals: {@code 12.5} is 12.5 of 100. It may be negative, as a price modifier of -20 is.
 */
public final class Percent implements Comparable<Percent> {
    /** Most decimals of a percentage; the ledger stores rates with as many. */
    public static final int MAX_SCALE = 8;

    /** Most digits before the point: 999,999 % is more than any tax or mark-up. */
    public static final int MAX_INTEGER_DIGITS = 6;

    /** No percent at all, 0. */
    public static final Percent ZERO = new Percent(BigDecimal.ZERO);

    /** The whole, 100. */
    public static final Percent HUNDRED = new Percent(BigDecimal.valueOf(100));

    private final BigDecimal value;
    private final Factor factor;

    /**
     * A percentage.
     *
     * @param value such as 12.5; at most 8 decimals and below a million either side of zero
     * @throws IllegalArgumentException if the value has too many digits on either side of the point
     */
    public Percent(BigDecimal value) {
        BigDecimal normal = Decimals.normalised("percent", value);
        if (normal.scale() > MAX_SCALE || Decimals.integerDigits(normal) > MAX_INTEGER_DIGITS) {
            throw new IllegalArgumentException("percent must have at most " + MAX_INTEGER_DIGITS + " digits and "
                    + MAX_SCALE + " decimals but was " + normal.toPlainString());
        }
        this.value = normal;
        this.factor = Factor.of(normal.movePointLeft(2));
    }

    /**
     * Reads a percentage; what {@link #toPlainString()} prints is read back as the same.
     *
     * @param text such as {@code 12.5} or {@code -20}; a plain decimal without a percent sign
     * @return the percentage
     * @throws IllegalArgumentException if the text is no plain decimal or has too many digits
     */
    public static Percent of(String text) {
        return new Percent(Decimals.parse("percent", text));
    }

    /**
     * The number before the percent sign.
     *
     * @return such as 12.5, without trailing zeros
     */
    public BigDecimal value() {
        return value;
    }

    /**
     * The part of one that it stands for.
     *
     * @return such as 0.125 for 12.5, exactly
     */
    public BigDecimal fraction() {
        return value.movePointLeft(2);
    }

    /**
     * Whether it is nothing.
     *
     * @return true for 0
     */
    public boolean isZero() {
        return value.signum() == 0;
    }

    /**
     * Whether it is below zero.
     *
     * @return true for -20
     */
    public boolean isNegative() {
        return value.signum() < 0;
    }

    /**
     * The value as a plain decimal without trailing zeros.
     *
     * @return such as {@code 12.5}
     */
    public String toPlainString() {
        return value.toPlainString();
    }

    /** What {@link #fraction()} is, ready to multiply with. */
    Factor factor() {
        return factor;
    }

    @Override
    public int compareTo(Percent other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Percent that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /**
     * For people: the value and a percent sign.
     *
     * @return such as {@code 12.5 %}
     */
    @Override
    public String toString() {
        return toPlainString() + " %";
    }
}
