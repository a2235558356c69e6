package io.counterfoil.pricing;

import io.counterfoil.money.Money;
import io.counterfoil.money.MoneyOverflowException;
import java.util.Currency;

/** Sums of minor units of one currency, exact; what does not fit is reported as {@link Money} reports it. */
final class MinorUnits {
    /** A currency without decimals has 18 digits, as documents write them; every other fills a long before. */
    private static final long MAX_WHOLE = 999_999_999_999_999_999L;

    private MinorUnits() {}

    static long sum(long left, long right, Currency currency) {
        long sum = left + right;
        // Overflow exactly where both terms have the sign that the sum lacks (Hacker's Delight, section 2-13).
        if (((left ^ sum) & (right ^ sum)) < 0) {
            throw new MoneyOverflowException(currency);
        }
        return checked(sum, currency);
    }

    static long difference(long left, long right, Currency currency) {
        long difference = left - right;
        if (((left ^ right) & (left ^ difference)) < 0) {
            throw new MoneyOverflowException(currency);
        }
        return checked(difference, currency);
    }

    static long product(long perUnit, long count, Currency currency) {
        long low = perUnit * count;
        if (Math.multiplyHigh(perUnit, count) != low >> (Long.SIZE - 1)) {
            throw new MoneyOverflowException(currency);
        }
        return checked(low, currency);
    }

    private static long checked(long units, Currency currency) {
        if (currency.getDefaultFractionDigits() == 0 && (units > MAX_WHOLE || units < -MAX_WHOLE)) {
            throw new MoneyOverflowException(currency);
        }
        return units;
    }
}
