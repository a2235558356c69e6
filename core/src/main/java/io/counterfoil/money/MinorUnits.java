package io.counterfoil.money;

import java.math.BigDecimal;
import java.util.Currency;

/** Arithmetic on counts of minor units that reports overflow with its currency instead of wrapping. */
final class MinorUnits {
    /** A whole number with more digits than this never fits into a long. */
    private static final int LONG_DIGITS = 19;

    /**
     * Most minor units of a currency without decimals, in which alone a long has 19 digits before the point: documents write
     * 18 ({@code docs/ledger-format.md}), and what no document can say is no amount.
     */
    private static final long MAX_WHOLE = 999_999_999_999_999_999L;

    private MinorUnits() {}

    /** Checks that a document can say so many minor units. */
    static long checked(long units, Currency currency) {
        if (currency.getDefaultFractionDigits() == 0 && (units > MAX_WHOLE || units < -MAX_WHOLE)) {
            throw new MoneyOverflowException(currency);
        }
        return units;
    }

    static long sum(long left, long right, Currency currency) {
        long sum = left + right;
        // Overflow exactly where both terms have the sign that the sum lacks (Hacker's Delight, section 2-13).
        if (((left ^ sum) & (right ^ sum)) < 0) {
            throw new MoneyOverflowException(currency);
        }
        return sum;
    }

    static long difference(long left, long right, Currency currency) {
        long difference = left - right;
        if (((left ^ right) & (left ^ difference)) < 0) {
            throw new MoneyOverflowException(currency);
        }
        return difference;
    }

    static long product(long left, long right, Currency currency) {
        long low = left * right;
        if (Math.multiplyHigh(left, right) != low >> (Long.SIZE - 1)) {
            throw new MoneyOverflowException(currency);
        }
        return low;
    }

    /** The minor units of an amount that has no more decimals than the currency. */
    static long of(BigDecimal amount, Currency currency) {
        // Digits are counted first, so that a huge exponent costs nothing.
        if (Decimals.integerDigits(amount) > LONG_DIGITS) {
            throw new MoneyOverflowException(currency);
        }
        try {
            return amount.scaleByPowerOfTen(currency.getDefaultFractionDigits()).longValueExact();
        } catch (ArithmeticException tooLarge) {
            throw (MoneyOverflowException) new MoneyOverflowException(currency).initCause(tooLarge);
        }
    }
}
