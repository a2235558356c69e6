package io.counterfoil.plan;

import io.counterfoil.shop.PlainText;

/**
 * What stands at the end of a row: {@code B}.
 *
 * @param value 1 to {@value #MAX_LENGTH} characters, not blank at either end and without control characters
 */
public record RowName(String value) implements Comparable<RowName> {
    /** Longest name, in UTF-16 units: it stands on a narrow ticket beside others. */
    public static final int MAX_LENGTH = NameForm.MAX_LABEL_LENGTH;

    /**
     * Checks the form and composes the text.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public RowName {
        value = PlainText.composed(value);
        if (!NameForm.isLabel(value)) {
            throw new IllegalArgumentException("row name must be plain text of 1 to " + MAX_LENGTH
                    + " characters without outer blanks but had " + value.length() + " characters");
        }
    }

    /**
     * The row name of that value.
     *
     * @param value for instance {@code B}
     * @return the row name
     * @throws IllegalArgumentException if the value has another form
     */
    public static RowName of(String value) {
        return new RowName(value);
    }

    /**
     * Whether a text has the form of a row name.
     *
     * @param value any text
     * @return true if {@link #of} takes it
     */
    public static boolean isValid(String value) {
        return NameForm.isLabel(PlainText.composed(value));
    }

    @Override
    public int compareTo(RowName other) {
        return value.compareTo(other.value);
    }

    /** The value alone. */
    @Override
    public String toString() {
        return value;
    }
}
