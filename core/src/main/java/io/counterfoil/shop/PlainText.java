package io.counterfoil.shop;

import java.text.Normalizer;

/** What every text of a shop must be before it reaches the books or paper: composed, and free of control characters. */
public final class PlainText {

    /**
     * Longest text that is composed, in UTF-16 units. Composing shortens a text to a quarter at most, so what is longer
     * stays beyond the limit of every text (200) in any form; and ordering the accents of one letter takes the square of
     * their number, which a hostile text must not choose.
     */
    private static final int MAX_COMPOSED_LENGTH = 1_000;

    private PlainText() {}

    /**
     * A text in Unicode's composed form (NFC, Unicode Standard Annex 15), the only one that the ledger seals: e and an accent
     * become é. It may be longer or shorter than before, so limits are measured after this.
     *
     * @param text any text
     * @return the same text, composed; as it is where it is longer than any text of a shop
     */
    public static String composed(String text) {
        return text.length() > MAX_COMPOSED_LENGTH ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * Whether a text is plain.
     *
     * @param text any text
     * @return true if it has no control character (C0, DEL, C1), no line or paragraph separator, no lone surrogate, and nothing
     *     that turns the direction of what follows it (Unicode Standard Annex 9, section 2), by which a text can show as another
     */
    public static boolean isPlain(String text) {
        return text.codePoints().noneMatch(PlainText::isForbidden);
    }

    private static boolean isForbidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> isDirectional(codePoint);
            default -> false;
        };
    }

    /** Embeddings, overrides and isolates. The marks U+200E and U+200F turn nothing but themselves and stand in many names. */
    private static boolean isDirectional(int codePoint) {
        return (codePoint >= 0x202a && codePoint <= 0x202e) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
