package io.counterfoil.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;

/**
 * Arithmetic on counts of minor units, for loops in which an object for every step would cost more than the step: 13500
 * cents and 2160 cents are 15660 cents. It gives what {@link Money} gives, overflow included.
 */
public final class MinorUnits {
    /** A whole number with more digits than this never fits into a long. */
    private static final int LONG_DIGITS = 19;

    /**
     * Most minor units of a currency without decimals, in which alone a long has 19 digits before the point: documents write
     * 18 ({@code docs/ledger-format.md}), and what no document can say is no amount.
     */
    private static final long MAX_WHOLE = 999_999_999_999_999_999L;

    private MinorUnits() {}

    /**
     * The sum of two amounts.
     *
     * @param left in minor units, such as 13500
     * @param right in minor units, such as 2160
     * @param currency of both, such as USD
     * @return such as 15660
     * @throws MoneyOverflowException if the sum does not fit
     */
    public static long sum(long left, long right, Currency currency) {
        long sum = left + right;
        // Overflow exactly where both terms have the sign that the sum lacks (Hacker's Delight, section 2-13).
        if (((left ^ sum) & (right ^ sum)) < 0) {
            throw new MoneyOverflowException(currency);
        }
        return checked(sum, currency);
    }

    /**
     * The difference of two amounts.
     *
     * @param left in minor units, such as 15660
     * @param right in minor units, such as 2160
     * @param currency of both, such as USD
     * @return such as 13500
     * @throws MoneyOverflowException if the difference does not fit
     */
    public static long difference(long left, long right, Currency currency) {
        long difference = left - right;
        if (((left ^ right) & (left ^ difference)) < 0) {
            throw new MoneyOverflowException(currency);
        }
        return checked(difference, currency);
    }

    /**
     * So many times an amount.
     *
     * @param units in minor units, such as 2000
     * @param times such as 3
     * @param currency such as USD
     * @return such as 6000
     * @throws MoneyOverflowException if the product does not fit
     */
    public static long product(long units, long times, Currency currency) {
        long low = units * times;
        if (Math.multiplyHigh(units, times) != low >> (Long.SIZE - 1)) {
            throw new MoneyOverflowException(currency);
        }
        return checked(low, currency);
    }

    /**
     * An amount times a factor, rounded once.
     *
     * @param units in minor units, such as 13500
     * @param factor such as 4/25
     * @param rounding how the exact product becomes an amount, such as HALF_UP to 0.01
     * @param currency such as USD
     * @return such as 2160
     * @throws IllegalArgumentException if the increment does not fit the currency
     * @throws MoneyOverflowException if the product does not fit
     */
    public static long times(long units, Factor factor, Rounding rounding, Currency currency) {
        long increment = rounding.longMinorUnits(currency);
        if (increment == Rounding.BEYOND_LONG || !factor.isLong()) {
            return exactly(units, factor, rounding, currency);
        }
        try {
            long dividend = Math.multiplyExact(units, factor.longNumerator());
            long divisor = Math.multiplyExact(factor.longDenominator(), increment);
            long product = Math.multiplyExact(Division.rounded(dividend, divisor, rounding.mode()), increment);
            return checked(product, currency);
        } catch (ArithmeticException beyondLongs) {
            return exactly(units, factor, rounding, currency);
        }
    }

    /**
     * The price of a quantity: a whole number of units exactly, a fraction of a unit rounded once.
     *
     * @param perUnit in minor units, such as 840 a kilogram
     * @param quantity such as 0.750 kg
     * @param rounding how the exact price of a fraction becomes an amount
     * @param currency such as USD
     * @return such as 630
     * @throws IllegalArgumentException if the increment does not fit the currency
     * @throws MoneyOverflowException if the price does not fit
     */
    public static long times(long perUnit, Quantity quantity, Rounding rounding, Currency currency) {
        return quantity.isWhole()
                ? product(perUnit, quantity.whole(), currency)
                : times(perUnit, quantity.factor(), rounding, currency);
    }

    private static long exactly(long units, Factor factor, Rounding rounding, Currency currency) {
        BigRatio ratio = factor.ratio();
        BigDecimal dividend = new BigDecimal(
                BigInteger.valueOf(units).multiply(ratio.numerator()), currency.getDefaultFractionDigits());
        return of(rounding.nearest(dividend, new BigDecimal(ratio.denominator()), currency), currency);
    }

    /** Checks that a document can say so many minor units. */
    static long checked(long units, Currency currency) {
        if ((units > MAX_WHOLE || units < -MAX_WHOLE) && currency.getDefaultFractionDigits() == 0) {
            throw new MoneyOverflowException(currency);
        }
        return units;
    }

    /** The minor units of an amount that has no more decimals than the currency. */
    static long of(BigDecimal amount, Currency currency) {
        // Digits are counted first, so that a huge exponent costs nothing.
        if (Decimals.integerDigits(amount) > LONG_DIGITS) {
            throw new MoneyOverflowException(currency);
        }
        try {
            long units = amount.scaleByPowerOfTen(currency.getDefaultFractionDigits())
                    .longValueExact();
            return checked(units, currency);
        } catch (ArithmeticException tooLarge) {
            throw (MoneyOverflowException) new MoneyOverflowException(currency).initCause(tooLarge);
        }
    }
}
