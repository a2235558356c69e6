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
     * @return true if it has no control character (C0, DEL, C1) and no lone surrogate
     */
    public static boolean isPlain(String text) {
        return text.codePoints().noneMatch(PlainText::isControlOrSurrogate);
    }

    private static boolean isControlOrSurrogate(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
