package io.counterfoil.shop;

/** What every text of a shop must be before it reaches the books or paper: free of control characters. */
public final class PlainText {

    private PlainText() {}

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
