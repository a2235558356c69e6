package io.counterfoil.shop;

import java.text.Normalizer;

/**
 * A text that belongs to a person: a name, a vehicle number, the reference of a transfer. It stands in the private part of a
 * document, which can be erased; it never shows in messages, logs or {@code toString}, and reaches paper only where the
 * product says so.
 */
public final class PersonalText {

    /** The longest text, in UTF-16 units: names of people and companies fit, documents and essays do not. */
    public static final int MAX_LENGTH = 200;

    private final String value;

    private PersonalText(String value) {
        this.value = value;
    }

    /**
     * A text in Unicode's composed form (NFC), the only one that the ledger seals.
     *
     * @param value 1 to {@value #MAX_LENGTH} UTF-16 units, not blank, without control characters
     * @return the text, guarded
     * @throws IllegalArgumentException if the value has another form; the message does not repeat it
     */
    public static PersonalText of(String value) {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "text must have 1 to " + MAX_LENGTH + " plain characters but had " + value.length());
        }
        return new PersonalText(Normalizer.normalize(value, Normalizer.Form.NFC));
    }

    /**
     * Whether a text can be kept.
     *
     * @param value any text
     * @return true if {@link #of} takes it
     */
    public static boolean isValid(String value) {
        return !value.isBlank() && value.length() <= MAX_LENGTH && PlainText.isPlain(value);
    }

    /**
     * Reads the guarded text. Search for the callers of this method to find every reader.
     *
     * @return the text
     */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonalText text && text.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Never the text. */
    @Override
    public String toString() {
        return "[personal]";
    }
}
