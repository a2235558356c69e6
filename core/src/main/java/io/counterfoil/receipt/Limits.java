package io.counterfoil.receipt;

import java.util.Objects;

/** The checks that several blocks share. Messages tell lengths, never contents. */
final class Limits {

    private Limits() {}

    /** Puts a text into printable form and checks its length in chars. */
    static String text(String name, String text, int maxChars) {
        String printable = PrintableText.of(Objects.requireNonNull(text, name));
        if (printable.length() > maxChars) {
            throw new IllegalArgumentException(
                    name + " must have at most " + maxChars + " characters but was " + printable.length() + " long");
        }
        return printable;
    }

    /** Checks that a number lies between two bounds, both allowed. */
    static int range(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " must be from " + min + " to " + max + " but was " + value);
        }
        return value;
    }
}
