package io.counterfoil.shop;

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
     * @param value not blank, without control characters, and composed 1 to {@value #MAX_LENGTH} UTF-16 units
     * @return the text, guarded
     * @throws IllegalArgumentException if the value has another form; the message does not repeat it
     */
    public static PersonalText of(String value) {
        String composed = PlainText.composed(value);
        if (!isKept(composed)) {
            throw new IllegalArgumentException(
                    "text must have 1 to " + MAX_LENGTH + " plain characters but had " + composed.length());
        }
        return new PersonalText(composed);
    }

    /**
     * Whether a text can be kept.
     *
     * @param value any text
     * @return true if {@link #of} takes it
     */
    public static boolean isValid(String value) {
        return isKept(PlainText.composed(value));
    }

    private static boolean isKept(String composed) {
        return !composed.isBlank() && composed.length() <= MAX_LENGTH && PlainText.isPlain(composed);
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
