package io.counterfoil.catalog;

import io.counterfoil.money.CurrencyMismatchException;
import io.counterfoil.money.Money;
import io.counterfoil.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;

/**
 * What one currency was worth in another on a date, for showing a total in both: 1 USD = 36.5217 VES on 2026-06-01. Amounts
 * that are shown so are never paid, taxed or summed.
 *
 * @param base the currency of which one unit is priced, such as USD
 * @param counter the currency in which it is priced, such as VES
 * @param rate what one unit of the base is worth, such as 36.5217; above 0, at most {@value #MAX_SCALE} decimals and
 *     {@value #MAX_INTEGER_DIGITS} digits before the point, kept without trailing zeros
 * @param asOf the date on which it was published
 */
public record ExchangeRate(Currency base, Currency counter, BigDecimal rate, LocalDate asOf) {
    /** Most decimals; the ledger stores exchange rates with as many. */
    public static final int MAX_SCALE = 8;

    /** Most digits before the point: a million million to one is more than any currency has fallen. */
    public static final int MAX_INTEGER_DIGITS = 12;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if both currencies are the same, or the rate is out of its range
     */
    public ExchangeRate {
        Objects.requireNonNull(base, "base");
        if (base.equals(counter)) {
            throw new IllegalArgumentException("counter must be another currency but was " + counter);
        }
        rate = rate.stripTrailingZeros();
        if (rate.signum() <= 0 || rate.scale() > MAX_SCALE || rate.precision() - rate.scale() > MAX_INTEGER_DIGITS) {
            throw new IllegalArgumentException("rate must be above 0 with at most " + MAX_INTEGER_DIGITS
                    + " digits and " + MAX_SCALE + " decimals but was of precision " + rate.precision()
                    + " and scale " + rate.scale());
        }
        rate = rate.scale() < 0 ? rate.setScale(0) : rate;
        Objects.requireNonNull(asOf, "asOf");
    }

    /**
     * Whether it leads from a currency to another.
     *
     * @param currency such as VES
     * @return true for both of its currencies
     */
    public boolean knows(Currency currency) {
        return currency.equals(base) || currency.equals(counter);
    }

    /**
     * The other of the two.
     *
     * @param currency one of the two, such as VES
     * @return such as USD
     * @throws CurrencyMismatchException if it is neither
     */
    public Currency other(Currency currency) {
        if (!knows(currency)) {
            throw new CurrencyMismatchException(base, currency);
        }
        return currency.equals(base) ? counter : base;
    }

    /**
     * An amount of one currency in the other.
     *
     * @param amount such as {@code USD 10.00}
     * @param rounding to a multiple of the minor unit of the other currency
     * @return such as {@code VES 365.22}
     * @throws CurrencyMismatchException if the amount is in neither currency
     * @throws IllegalArgumentException if the increment does not fit the other currency
     * @throws io.counterfoil.money.MoneyOverflowException if the result does not fit
     */
    public Money convert(Money amount, Rounding rounding) {
        Currency other = other(amount.currency());
        return other.equals(counter)
                ? rounding.round(amount.amount().multiply(rate), other)
                : rounding.quotient(amount.amount(), rate, other);
    }
}
