package io.counterfoil.escpos;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/**
 * Text in the characters of one code page. It reads the charset from its bytes: 0x20 to 0x7E are ASCII, 0x80 to 0xFF
 * are what they decode to. So no character can become a control byte, as charsets allow that show pictures there.
 */
final class CodePageText {

    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final int FIRST_UPPER = 0x80;
    private static final int LAST = 0xFF;

    /** The cedi sign is often written behind its country: GH and the sign are the one code GHS. */
    private static final int CEDI = 0x20B5;

    private static final String CEDI_PREFIX = "GH";

    private final Map<Integer, Byte> upper = new HashMap<>();

    CodePageText(Charset charset) {
        for (int b = FIRST_UPPER; b <= LAST; b++) {
            int codePoint = new String(new byte[] {(byte) b}, charset).codePointAt(0);
            if (Character.isDefined(codePoint) && !Character.isISOControl(codePoint) && codePoint != 0xFFFD) {
                upper.putIfAbsent(codePoint, (byte) b);
            }
        }
        upper.put((int) NO_BREAK_SPACE, (byte) ' ');
    }

    boolean has(int codePoint) {
        return isAscii(codePoint) || upper.containsKey(codePoint);
    }

    /** The text with everything replaced that the code page lacks; each replacement is told to {@code replaced}. */
    String fit(String text, Replaced replaced) {
        if (text.codePoints().allMatch(this::has)) {
            return text;
        }
        StringBuilder fitted = new StringBuilder(text.length() + 8);
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            at += Character.charCount(codePoint);
            if (has(codePoint)) {
                fitted.appendCodePoint(codePoint);
                continue;
            }
            String substitute = Lookalikes.of(codePoint, this::has);
            if (Lookalikes.isCurrency(codePoint)) {
                appendCode(fitted, codePoint, substitute);
                if (at < text.length() && Character.isLetterOrDigit(text.codePointAt(at))) {
                    fitted.append(NO_BREAK_SPACE);
                }
            } else {
                fitted.append(substitute);
            }
            replaced.by(codePoint, substitute);
        }
        return fitted.toString();
    }

    /** The bytes of a fitted text. */
    byte[] bytes(String fitted) {
        byte[] bytes = new byte[fitted.codePointCount(0, fitted.length())];
        int[] codePoints = fitted.codePoints().toArray();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = byteOf(codePoints[i]);
        }
        return bytes;
    }

    private byte byteOf(int codePoint) {
        if (isAscii(codePoint)) {
            return (byte) codePoint;
        }
        Byte found = upper.get(codePoint);
        if (found == null) {
            throw new IllegalStateException("text must be fitted to the code page before it is encoded");
        }
        return found;
    }

    private static void appendCode(StringBuilder fitted, int sign, String code) {
        int last = fitted.length() - 1;
        if (sign == CEDI && fitted.toString().endsWith(CEDI_PREFIX)) {
            fitted.setLength(fitted.length() - CEDI_PREFIX.length());
        } else if (last >= 0 && Character.isLetterOrDigit(fitted.charAt(last))) {
            fitted.append(NO_BREAK_SPACE);
        }
        fitted.append(code);
    }

    private static boolean isAscii(int codePoint) {
        return codePoint >= ' ' && codePoint <= '~';
    }

    /** Hears of each replacement. */
    @FunctionalInterface
    interface Replaced {
        void by(int codePoint, String replacement);
    }
}
