package io.counterfoil.series;

import java.util.regex.Pattern;

/**
 * Which sequence of numbers: {@code tickets/harbour/till-1}.
 *
 * @param value 1 to 150 of {@code a-z 0-9 . _ / -}, beginning with a letter or digit
 */
public record SeriesKey(String value) {

    /** Wide enough for a word, a location and a till, which may have 63 characters each. */
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._/-]{0,149}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public SeriesKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "series must match " + FORM + " but had " + value.length() + " characters of another form");
        }
    }

    /**
     * The key of that value.
     *
     * @param value for instance {@code tickets/harbour/till-1}
     * @return the key
     * @throws IllegalArgumentException if the value has another form
     */
    public static SeriesKey of(String value) {
        return new SeriesKey(value);
    }

    /** The value alone. */
    @Override
    public String toString() {
        return value;
    }
}
