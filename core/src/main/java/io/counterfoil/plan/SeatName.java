package io.counterfoil.plan;

import io.counterfoil.shop.PlainText;

/**
 * What stands on a seat: {@code 12}. It is unique within its row, or within its zone where that has no rows.
 *
 * @param value 1 to {@value #MAX_LENGTH} characters, not blank at either end and without control characters
 */
public record SeatName(String value) implements Comparable<SeatName> {
    /** Longest name, in UTF-16 units: it stands on a narrow ticket beside others. */
    public static final int MAX_LENGTH = NameForm.MAX_LABEL_LENGTH;

    /**
     * Checks the form and composes the text.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public SeatName {
        value = PlainText.composed(value);
        if (!NameForm.isLabel(value)) {
            throw new IllegalArgumentException("seat name must be plain text of 1 to " + MAX_LENGTH
                    + " characters without outer blanks but had " + value.length() + " characters");
        }
    }

    /**
     * The seat name of that value.
     *
     * @param value for instance {@code 12}
     * @return the seat name
     * @throws IllegalArgumentException if the value has another form
     */
    public static SeatName of(String value) {
        return new SeatName(value);
    }

    /**
     * Whether a text has the form of a seat name.
     *
     * @param value any text
     * @return true if {@link #of} takes it
     */
    public static boolean isValid(String value) {
        return NameForm.isLabel(PlainText.composed(value));
    }

    @Override
    public int compareTo(SeatName other) {
        return value.compareTo(other.value);
    }

    /** The value alone. */
    @Override
    public String toString() {
        return value;
    }
}
