package io.counterfoil.receipt;

import java.text.Normalizer;

/**
 * Puts a text into the form that every medium may take: one paragraph without anything that a printer could take for a
 * command or that a reader could not see. Blocks do this for their texts; templates and renderers that measure a text
 * before it is in a block do it here.
 *
 * <ul>
 *   <li>Tab, line feed, carriage return, form feed, vertical tab, NEL and the Unicode line and paragraph separators
 *       become a space.
 *   <li>All other control characters (C0, DEL, C1) and all invisible format characters (bidi controls, zero-width
 *       characters, byte order mark, tags; Unicode category Cf) are left out.
 *   <li>Every Unicode space becomes an ordinary one, the no-break ones become {@code U+00A0}.
 *   <li>Half of a surrogate pair becomes {@code U+FFFD}.
 *   <li>The result is in normal form C (Unicode Standard Annex 15).
 * </ul>
 */
public final class PrintableText {

    private static final int NO_BREAK_SPACE = 0x00A0;
    private static final int NARROW_NO_BREAK_SPACE = 0x202F;
    private static final int NEXT_LINE = 0x0085;
    private static final int REPLACEMENT = 0xFFFD;
    private static final int NOTHING = -1;

    private PrintableText() {}

    /**
     * The printable form of a text. Applying it twice gives the same as applying it once.
     *
     * @param text any text, such as {@code Ana(tab)Ruiz(escape)}
     * @return its printable form, such as {@code "Ana Ruiz"}
     */
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .map(PrintableText::printable)
                .filter(c -> c != NOTHING)
                .forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    /** Almost every text of a till is printable ASCII, which is its own printable form. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c > 0x7E) {
                return false;
            }
        }
        return true;
    }

    private static int printable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> isWhite(codePoint) ? ' ' : NOTHING;
            case Character.FORMAT -> NOTHING;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.SPACE_SEPARATOR -> isNoBreak(codePoint) ? NO_BREAK_SPACE : ' ';
            case Character.SURROGATE -> REPLACEMENT;
            default -> codePoint;
        };
    }

    private static boolean isWhite(int control) {
        return (control >= '\t' && control <= '\r') || control == NEXT_LINE;
    }

    private static boolean isNoBreak(int space) {
        return space == NO_BREAK_SPACE || space == NARROW_NO_BREAK_SPACE;
    }
}
