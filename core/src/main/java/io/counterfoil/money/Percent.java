package io.counterfoil.money;

import java.math.BigDecimal;

/**
 * A percentage, exact to 8 decimals: {@code 12.5} is 12.5 of 100. It may be negative, as a price modifier of -20 is.
 *
 * @param value such as 12.5; at most 8 decimals and below a million either side of zero, kept without trailing zeros
 */
public record Percent(BigDecimal value) implements Comparable<Percent> {
    /** Most decimals of a percentage; the ledger stores rates with as many. */
    public static final int MAX_SCALE = 8;

    /** Most digits before the point: 999,999 % is more than any tax or mark-up. */
    public static final int MAX_INTEGER_DIGITS = 6;

    /** No percent at all, 0. */
    public static final Percent ZERO = new Percent(BigDecimal.ZERO);

    /** The whole, 100. */
    public static final Percent HUNDRED = new Percent(BigDecimal.valueOf(100));

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the value has too many digits on either side of the point
     */
    public Percent {
        value = Decimals.normalised("percent", value);
        if (value.scale() > MAX_SCALE || Decimals.integerDigits(value) > MAX_INTEGER_DIGITS) {
            throw new IllegalArgumentException("percent must have at most " + MAX_INTEGER_DIGITS + " digits and "
                    + MAX_SCALE + " decimals but was " + value.toPlainString());
        }
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
     * The factor that it stands for.
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

    @Override
    public int compareTo(Percent other) {
        return value.compareTo(other.value);
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
