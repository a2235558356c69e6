package io.counterfoil.escpos;

import java.nio.charset.Charset;
import java.util.Objects;

/**
 * One of a printer's sets of 256 characters, and the number that selects it. The number is the maker's choice: CP858 is
 * 19 for Epson and most others, and something else for some.
 *
 * @param charset the characters; one byte each, with ASCII in its place
 * @param number what {@code ESC t} selects it with, 0 to 255
 */
public record CodePage(Charset charset, int number) {

    /** Stands first: the code pages below are checked against it. */
    private static final String ASCII = asciiText();

    /** Western Europe with the euro sign, under the number that Epson and most others give it. */
    public static final CodePage CP858 = of("IBM00858", 19);

    /** Western Europe as Windows has it, under Epson's number. */
    public static final CodePage WINDOWS_1252 = of("windows-1252", 16);

    /** The characters of the first IBM PC; every printer has them as 0, and starts with them. */
    public static final CodePage CP437 = of("IBM437", 0);

    private static final int MAX_NUMBER = 255;

    /** Checks that the charset has one byte for each character and that ASCII stands in its place. */
    public CodePage {
        Objects.requireNonNull(charset, "charset");
        if (number < 0 || number > MAX_NUMBER) {
            throw new IllegalArgumentException("number must be from 0 to 255 but was " + number);
        }
        if (!charset.canEncode() || charset.newEncoder().maxBytesPerChar() > 1 || !isAscii(ASCII.getBytes(charset))) {
            throw new IllegalArgumentException(
                    "charset must have ASCII in its place and one byte a character but was " + charset.name());
        }
    }

    /**
     * A code page by the name of its charset.
     *
     * @param charset such as {@code "IBM00858"} or {@code "windows-1252"}
     * @param number what {@code ESC t} selects it with, 0 to 255
     * @return the code page
     * @throws IllegalArgumentException if this Java does not know the charset: there is no falling back to another
     */
    public static CodePage of(String charset, int number) {
        return new CodePage(Charset.forName(charset), number);
    }

    private static String asciiText() {
        StringBuilder text = new StringBuilder();
        for (char c = ' '; c <= '~'; c++) {
            text.append(c);
        }
        return text.toString();
    }

    private static boolean isAscii(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != ' ' + i) {
                return false;
            }
        }
        return true;
    }
}
