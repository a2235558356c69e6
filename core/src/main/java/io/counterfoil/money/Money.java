package io.counterfoil.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount of money, such as {@code USD 156.60}: a number of minor units and the currency that they belong to.
 *
 * <p>Sums are exact; an amount that does not fit into a {@code long} of minor units, or has more than 18 digits before the
 * point, is a {@link MoneyOverflowException}.
 * What can lose a digit takes a {@link Rounding}. Amounts compare only within one currency.
 */
public final class Money implements Comparable<Money> {
    /** Most minor digits of a currency that is taken; ISO 4217 lists 0 (JPY) to 4 (CLF). */
    public static final int MAX_MINOR_DIGITS = 4;

    private final Currency currency;
    private final long minorUnits;

    private Money(Currency currency, long minorUnits) {
        this.currency = currency;
        this.minorUnits = MinorUnits.checked(minorUnits, currency);
    }

    /**
     * The amount of so many minor units.
     *
     * @param currency such as USD
     * @param minorUnits such as 15660 for 156.60
     * @return the amount
     * @throws IllegalArgumentException if the currency has no minor digits, as gold (XAU)
     * @throws MoneyOverflowException if the amount does not fit
     */
    public static Money ofMinor(Currency currency, long minorUnits) {
        requireAmountsOf(currency);
        return new Money(currency, minorUnits);
    }

    /**
     * The amount that a plain decimal names.
     *
     * @param currency such as USD
     * @param amount such as {@code 156.60} or {@code -0.5}; no exponent, plus sign or blanks
     * @return the amount, exactly
     * @throws IllegalArgumentException if the text is no plain decimal or has more decimals than the currency
     * @throws MoneyOverflowException if the amount does not fit
     */
    public static Money of(Currency currency, String amount) {
        return of(currency, Decimals.parse("amount", amount));
    }

    /**
     * The amount of a decimal number.
     *
     * @param currency such as USD
     * @param amount such as 156.60; trailing zeros do not matter
     * @return the amount, exactly
     * @throws IllegalArgumentException if the number has more decimals than the currency
     * @throws MoneyOverflowException if the amount does not fit
     */
    public static Money of(Currency currency, BigDecimal amount) {
        int digits = requireAmountsOf(currency);
        BigDecimal stripped = amount.stripTrailingZeros();
        if (stripped.scale() > digits) {
            throw new IllegalArgumentException("amount must have at most " + digits + " decimals for "
                    + currency.getCurrencyCode() + " but was of scale " + stripped.scale());
        }
        return ofMinor(currency, MinorUnits.of(stripped, currency));
    }

    /**
     * Nothing, in a currency.
     *
     * @param currency such as USD
     * @return such as {@code USD 0.00}
     */
    public static Money zero(Currency currency) {
        return ofMinor(currency, 0);
    }

    /**
     * Reads what {@link #toString()} prints.
     *
     * @param text such as {@code USD 156.60}
     * @return the amount
     * @throws IllegalArgumentException if the text is not a currency code, one blank and a plain decimal
     * @throws MoneyOverflowException if the amount does not fit
     */
    public static Money parse(String text) {
        int blank = text.indexOf(' ');
        if (blank != 3) {
            throw new IllegalArgumentException(
                    "text must be like USD 156.60 but was another text of length " + text.length());
        }
        return of(Currency.getInstance(text.substring(0, blank)), text.substring(blank + 1));
    }

    /**
     * The currency.
     *
     * @return such as USD
     */
    public Currency currency() {
        return currency;
    }

    /**
     * The amount in minor units.
     *
     * @return such as 15660 for {@code USD 156.60}
     */
    public long minorUnits() {
        return minorUnits;
    }

    /**
     * The amount as a number with exactly the decimals of the currency.
     *
     * @return such as 156.60
     */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits());
    }

    /**
     * The sum.
     *
     * @param other an amount of the same currency
     * @return this + other
     * @throws CurrencyMismatchException if the currencies differ
     * @throws MoneyOverflowException if the sum does not fit
     */
    public Money plus(Money other) {
        requireCurrency(other.currency);
        return new Money(currency, MinorUnits.sum(minorUnits, other.minorUnits, currency));
    }

    /**
     * The difference.
     *
     * @param other an amount of the same currency
     * @return this - other
     * @throws CurrencyMismatchException if the currencies differ
     * @throws MoneyOverflowException if the difference does not fit
     */
    public Money minus(Money other) {
        requireCurrency(other.currency);
        return new Money(currency, MinorUnits.difference(minorUnits, other.minorUnits, currency));
    }

    /**
     * The amount with the other sign.
     *
     * @return such as {@code USD -156.60} for {@code USD 156.60}
     * @throws MoneyOverflowException if the amount is the least there is, which has no opposite
     */
    public Money negated() {
        return new Money(currency, MinorUnits.difference(0, minorUnits, currency));
    }

    /**
     * So many times the amount.
     *
     * @param times such as 3
     * @return such as {@code USD 60.00} for {@code USD 20.00}
     * @throws MoneyOverflowException if the product does not fit
     */
    public Money times(long times) {
        return new Money(currency, MinorUnits.product(minorUnits, times, currency));
    }

    /**
     * The product with an exact ratio, rounded once.
     *
     * @param factor such as 4/25
     * @param rounding how the exact product becomes an amount
     * @return such as {@code USD 21.60} for {@code USD 135.00} and HALF_UP to 0.01
     * @throws IllegalArgumentException if the increment does not fit the currency
     * @throws MoneyOverflowException if the product does not fit
     */
    public Money times(Factor factor, Rounding rounding) {
        return new Money(currency, MinorUnits.times(minorUnits, factor, rounding, currency));
    }

    /**
     * The price of a quantity at this price a unit: a whole number of units exactly, a fraction of a unit rounded once.
     *
     * @param quantity such as 0.750 kg
     * @param rounding how the exact price of a fraction becomes an amount
     * @return such as {@code USD 6.30} for {@code USD 8.40}
     * @throws IllegalArgumentException if the increment does not fit the currency
     * @throws MoneyOverflowException if the price does not fit
     */
    public Money times(Quantity quantity, Rounding rounding) {
        return new Money(currency, MinorUnits.times(minorUnits, quantity, rounding, currency));
    }

    /**
     * The product with a decimal number, rounded once.
     *
     * @param factor such as 0.16; at most 900 digits on either side of the point
     * @param rounding how the exact product becomes an amount
     * @return such as {@code USD 21.60} for {@code USD 135.00} and HALF_UP to 0.01
     * @throws IllegalArgumentException if the factor has too many digits, or the increment does not fit the currency
     * @throws MoneyOverflowException if the product does not fit
     */
    public Money times(BigDecimal factor, Rounding rounding) {
        return times(factor, BigDecimal.ONE, rounding);
    }

    /**
     * The product with a fraction, rounded once: the division itself is exact.
     *
     * @param numerator such as 7; at most 900 digits on either side of the point
     * @param denominator such as 107; not zero, at most 900 digits on either side of the point
     * @param rounding how the exact quotient becomes an amount
     * @return such as {@code USD 1.50} for {@code USD 23.00}: the 7 % in a price that includes them
     * @throws IllegalArgumentException if a number has too many digits, the denominator is zero, or the increment does
     *     not fit the currency
     * @throws MoneyOverflowException if the result does not fit
     */
    public Money times(BigDecimal numerator, BigDecimal denominator, Rounding rounding) {
        return rounding.quotient(amount().multiply(numerator), denominator, currency);
    }

    /**
     * Whether the amount is nothing.
     *
     * @return true for {@code USD 0.00}
     */
    public boolean isZero() {
        return minorUnits == 0;
    }

    /**
     * Whether the amount is below zero.
     *
     * @return true for {@code USD -0.01}
     */
    public boolean isNegative() {
        return minorUnits < 0;
    }

    /**
     * Whether the amount is above zero.
     *
     * @return true for {@code USD 0.01}
     */
    public boolean isPositive() {
        return minorUnits > 0;
    }

    /**
     * The amount as a plain decimal with the decimals of the currency.
     *
     * @return such as {@code 156.60}
     */
    public String toPlainString() {
        return amount().toPlainString();
    }

    /**
     * Orders amounts of one currency.
     *
     * @param other an amount of the same currency
     * @return negative, zero or positive as this is less than, equal to or greater than the other
     * @throws CurrencyMismatchException if the currencies differ: no rate is assumed
     */
    @Override
    public int compareTo(Money other) {
        requireCurrency(other.currency);
        return Long.compare(minorUnits, other.minorUnits);
    }

    /**
     * Checks that an amount is in a currency before it is used together with others.
     *
     * @param expected the currency that it should be in, such as USD
     * @return this
     * @throws CurrencyMismatchException if it is another
     */
    public Money in(Currency expected) {
        if (!expected.equals(currency)) {
            throw new CurrencyMismatchException(expected, currency);
        }
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money that && minorUnits == that.minorUnits && currency.equals(that.currency);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(minorUnits) * 31 + currency.hashCode();
    }

    /**
     * Currency code, blank, plain decimal; {@link #parse(String)} reads it back.
     *
     * @return such as {@code USD 156.60}
     */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + ' ' + toPlainString();
    }

    private void requireCurrency(Currency actual) {
        if (!currency.equals(actual)) {
            throw new CurrencyMismatchException(currency, actual);
        }
    }

    private static int requireAmountsOf(Currency currency) {
        int digits = Objects.requireNonNull(currency, "currency").getDefaultFractionDigits();
        if (digits < 0 || digits > MAX_MINOR_DIGITS) {
            throw new IllegalArgumentException("currency must have 0 to " + MAX_MINOR_DIGITS + " minor digits but was "
                    + currency.getCurrencyCode());
        }
        return digits;
    }
}
