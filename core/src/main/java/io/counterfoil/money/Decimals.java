package io.counterfoil.money;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Plain decimals: what may be read as one and how it is kept. */
final class Decimals {
    /** Longest text read as a number: 19 digits before the point, 19 after, sign and point. */
    static final int MAX_TEXT_LENGTH = 40;

    /** Most digits before and after the point of any number taken in; bounds the work that a hostile exponent causes. */
    static final int MAX_DIGITS = 1_000;

    private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

    private Decimals() {}

    /**
     * Reads {@code -12.50}: no exponent, no plus, no blanks, no leading zeros. The text itself stays out of the message: a
     * caller may have mixed up his fields.
     */
    static BigDecimal parse(String name, String text) {
        if (text.length() > MAX_TEXT_LENGTH || !PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    name + " must be a plain decimal such as 156.60 but was another text of length " + text.length());
        }
        return new BigDecimal(text);
    }

    /** The same number with the fewest decimals, at least 0: {@code 1.50} as 1.5, {@code 1E+2} as 100. */
    static BigDecimal normalised(String name, BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        requireModest(name, stripped);
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Refuses a number with more than {@link #MAX_DIGITS} digits on either side of the point. */
    static void requireModest(String name, BigDecimal number) {
        if (number.scale() > MAX_DIGITS || integerDigits(number) > MAX_DIGITS) {
            throw new IllegalArgumentException(name + " must have at most " + MAX_DIGITS
                    + " digits on either side of the point but was of precision " + number.precision() + " and scale "
                    + number.scale());
        }
    }

    /** How many digits stand before the point; computed wide, since a scale may be any int. */
    static long integerDigits(BigDecimal number) {
        return number.signum() == 0 ? 0 : (long) number.precision() - number.scale();
    }
}
