package io.counterfoil.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * How an exact value becomes an amount: to which multiple, and to which side. {@code HALF_UP} to {@code 0.01} makes
 * 9.125 into 9.13; {@code HALF_UP} to {@code 0.05} makes it 9.15.
 *
 * <p>The increment is an amount in whole units of the currency (0.05 is five cents), and must be a multiple of the
 * currency's minor unit when it is used: 0.01 rounds dollars, but not yen.
 */
public final class Rounding {
    /** To the cent, halves away from zero: 9.125 is 9.13. The ferry's and Ghana's rule. */
    public static final Rounding HALF_UP_CENT = of(RoundingMode.HALF_UP, "0.01");

    /** To the cent, halves to the even neighbour: 9.125 is 9.12. */
    public static final Rounding HALF_EVEN_CENT = of(RoundingMode.HALF_EVEN, "0.01");

    /** To the next cent away from zero: 1.6528 is 1.66. Venezuela's rule for tax. */
    public static final Rounding UP_CENT = of(RoundingMode.UP, "0.01");

    /** Stands for an increment that no long of minor units holds. */
    static final long BEYOND_LONG = 0;

    private static final int MAX_LONG_DIGITS = 18;

    private final RoundingMode mode;
    private final BigDecimal increment;
    /** The increment in minor units of a currency of 0 to 4 digits, or {@link #BEYOND_LONG}. */
    private final long[] minorUnitsByDigits;

    /**
     * A mode and an increment.
     *
     * @param mode the side; any but UNNECESSARY, which does not round
     * @param increment above zero, such as 0.01, 0.05 or 1; at most 4 decimals, kept without trailing zeros
     * @throws IllegalArgumentException if the mode is UNNECESSARY, or the increment is not above zero or has more than 4
     *     decimals
     */
    public Rounding(RoundingMode mode, BigDecimal increment) {
        if (mode == RoundingMode.UNNECESSARY) {
            throw new IllegalArgumentException("mode must be one that rounds but was " + mode);
        }
        BigDecimal normal = Decimals.normalised("increment", increment);
        if (normal.signum() <= 0 || normal.scale() > Money.MAX_MINOR_DIGITS) {
            throw new IllegalArgumentException("increment must be above 0 with at most " + Money.MAX_MINOR_DIGITS
                    + " decimals but was " + normal.toPlainString());
        }
        this.mode = Objects.requireNonNull(mode, "mode");
        this.increment = normal;
        this.minorUnitsByDigits = minorUnitsByDigits(normal);
    }

    private static long[] minorUnitsByDigits(BigDecimal increment) {
        long[] units = new long[Money.MAX_MINOR_DIGITS + 1];
        for (int digits = increment.scale(); digits < units.length; digits++) {
            units[digits] = Decimals.integerDigits(increment) + digits <= MAX_LONG_DIGITS
                    ? increment.scaleByPowerOfTen(digits).longValueExact()
                    : BEYOND_LONG;
        }
        return units;
    }

    /**
     * A mode and an increment.
     *
     * @param mode such as HALF_UP
     * @param increment such as {@code 0.05}
     * @return the rounding
     * @throws IllegalArgumentException as the constructor, or if the text is no plain decimal
     */
    public static Rounding of(RoundingMode mode, String increment) {
        return new Rounding(mode, Decimals.parse("increment", increment));
    }

    /**
     * To the minor unit of a currency.
     *
     * @param mode such as HALF_UP
     * @param currency such as JPY
     * @return such as HALF_UP to 1 for JPY, to 0.01 for USD
     */
    public static Rounding toMinorUnit(RoundingMode mode, Currency currency) {
        return new Rounding(mode, Money.ofMinor(currency, 1).amount());
    }

    /**
     * To which side.
     *
     * @return such as HALF_UP
     */
    public RoundingMode mode() {
        return mode;
    }

    /**
     * To which multiple.
     *
     * @return such as 0.05, without trailing zeros
     */
    public BigDecimal increment() {
        return increment;
    }

    /**
     * Whether amounts of a currency can be rounded so.
     *
     * @param currency such as JPY
     * @return false for JPY and increment 0.01, true for USD and increment 0.05
     */
    public boolean fits(Currency currency) {
        return increment.scale() <= currency.getDefaultFractionDigits();
    }

    /**
     * Rounds an exact value to an amount.
     *
     * @param value such as 9.125; at most 1,000 digits on either side of the point
     * @param currency such as USD
     * @return such as {@code USD 9.13}
     * @throws IllegalArgumentException if the value has too many digits or the increment does not fit the currency
     * @throws MoneyOverflowException if the amount does not fit
     */
    public Money round(BigDecimal value, Currency currency) {
        return quotient(value, BigDecimal.ONE, currency);
    }

    /**
     * Divides and rounds once, to an amount.
     *
     * @param dividend such as 161; at most 1,000 digits on either side of the point
     * @param divisor such as 107; not zero, at most 1,000 digits on either side of the point
     * @param currency such as USD
     * @return such as {@code USD 1.50}
     * @throws IllegalArgumentException if a number has too many digits, the divisor is zero or the increment does not fit
     *     the currency
     * @throws MoneyOverflowException if the amount does not fit
     */
    public Money quotient(BigDecimal dividend, BigDecimal divisor, Currency currency) {
        Decimals.requireModest("dividend", dividend);
        Decimals.requireModest("divisor", divisor);
        if (divisor.signum() == 0) {
            throw new IllegalArgumentException("divisor must not be zero but was 0");
        }
        return Money.of(currency, nearest(dividend, divisor, currency));
    }

    /** The multiple of the increment that a quotient is rounded to, of any size. */
    BigDecimal nearest(BigDecimal dividend, BigDecimal divisor, Currency currency) {
        requireFits(currency);
        return dividend.divide(divisor.multiply(increment), 0, mode).multiply(increment);
    }

    /** The increment in minor units: 5 for 0.05 USD. */
    long minorUnits(Currency currency) {
        requireFits(currency);
        return Money.of(currency, increment).minorUnits();
    }

    /** The same without an object, or {@link #BEYOND_LONG} where it is beyond or does not fit the currency. */
    long longMinorUnits(Currency currency) {
        return minorUnitsByDigits[currency.getDefaultFractionDigits()];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rounding that && mode == that.mode && increment.equals(that.increment);
    }

    @Override
    public int hashCode() {
        return Objects.hash(mode, increment);
    }

    /** Mode and increment, such as {@code HALF_UP to 0.01}. */
    @Override
    public String toString() {
        return mode + " to " + increment.toPlainString();
    }

    private void requireFits(Currency currency) {
        if (!fits(currency)) {
            throw new IllegalArgumentException("increment must be a multiple of the minor unit of "
                    + currency.getCurrencyCode() + " but was " + increment.toPlainString());
        }
    }
}
