package io.counterfoil.tax;

import java.util.Objects;

/**
 * The shop's own word for a tax, by which its products name it: {@code vat16}.
 *
 * @param value 1 to 63 of {@code a-z 0-9 . _ -}, beginning with a letter or digit
 */
public record TaxCode(String value) implements Comparable<TaxCode> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public TaxCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("tax code must match " + CodeForm.PATTERN + " but had " + value.length()
                    + " characters of another form");
        }
    }

    /**
     * The code of that value.
     *
     * @param value for instance {@code vat16}
     * @return the code
     * @throws IllegalArgumentException if the value has another form
     */
    public static TaxCode of(String value) {
        return new TaxCode(value);
    }

    /**
     * Whether a text has the form of a code.
     *
     * @param value any text
     * @return true if {@link #of} takes it
     */
    public static boolean isValid(String value) {
        return CodeForm.PATTERN.matcher(Objects.requireNonNull(value, "value")).matches();
    }

    @Override
    public int compareTo(TaxCode other) {
        return value.compareTo(other.value);
    }

    /** The value alone. */
    @Override
    public String toString() {
        return value;
    }
}
