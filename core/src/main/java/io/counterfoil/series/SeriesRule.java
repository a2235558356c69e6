package io.counterfoil.series;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How the numbers of a series look and when they begin anew: {@code TT} and 8 digits make {@code TT00000001}.
 *
 * @param prefix 0 to 12 of {@code A-Z 0-9 -}
 * @param digits 1 to 12; a number is padded with zeros to this width and never wider
 * @param reset when the numbers begin at 1 again
 */
public record SeriesRule(String prefix, int digits, SeriesReset reset) {

    /** The widest number: 12 digits are a thousand billion tickets. */
    public static final int MAX_DIGITS = 12;

    private static final Pattern PREFIX = Pattern.compile("[A-Z0-9-]{0,12}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if prefix or digits have another form
     */
    public SeriesRule {
        Objects.requireNonNull(reset, "reset");
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "prefix must match " + PREFIX + " but had " + prefix.length() + " characters of another form");
        }
        if (digits < 1 || digits > MAX_DIGITS) {
            throw new IllegalArgumentException("digits must be 1 to " + MAX_DIGITS + " but was " + digits);
        }
    }

    /**
     * The last number that fits the digits.
     *
     * @return for instance 99,999,999 for 8 digits
     */
    public long last() {
        return Long.parseLong("9".repeat(digits));
    }

    /**
     * How a number looks.
     *
     * @param number 1 to {@link #last()}
     * @return for instance {@code TT00000001}
     * @throws IllegalArgumentException if the number does not fit
     */
    public String format(long number) {
        if (number < 1 || number > last()) {
            throw new IllegalArgumentException("number must be 1 to " + last() + " but was " + number);
        }
        String plain = Long.toString(number);
        return prefix + "0".repeat(digits - plain.length()) + plain;
    }
}
