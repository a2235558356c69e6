package io.counterfoil.escpos;

import java.text.Normalizer;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** What may stand for a character that a code page lacks, so that people still read what was meant. */
final class Lookalikes {

    /** Stands where nothing resembles the character. */
    static final String UNKNOWN = "?";

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Currency signs of Unicode's block 20A0 to 20CF and before, as codes of ISO 4217. */
    private static final Map<Integer, String> CURRENCIES = Map.ofEntries(
            Map.entry(0x00A3, "GBP"),
            Map.entry(0x00A5, "JPY"),
            Map.entry(0x0E3F, "THB"),
            Map.entry(0x17DB, "KHR"),
            Map.entry(0x20A1, "CRC"),
            Map.entry(0x20A6, "NGN"),
            Map.entry(0x20A9, "KRW"),
            Map.entry(0x20AA, "ILS"),
            Map.entry(0x20AB, "VND"),
            Map.entry(0x20AC, "EUR"),
            Map.entry(0x20AD, "LAK"),
            Map.entry(0x20AE, "MNT"),
            Map.entry(0x20B1, "PHP"),
            Map.entry(0x20B2, "PYG"),
            Map.entry(0x20B4, "UAH"),
            Map.entry(0x20B5, "GHS"),
            Map.entry(0x20B8, "KZT"),
            Map.entry(0x20B9, "INR"),
            Map.entry(0x20BA, "TRY"),
            Map.entry(0x20BC, "AZN"),
            Map.entry(0x20BD, "RUB"),
            Map.entry(0x20BE, "GEL"));

    /** Punctuation, and letters that Unicode does not decompose. */
    private static final Map<Integer, String> OTHERS = Map.ofEntries(
            Map.entry(0x00A1, "!"),
            Map.entry(0x00A6, "|"),
            Map.entry(0x00AB, "\""),
            Map.entry(0x00B4, "'"),
            Map.entry(0x00BB, "\""),
            Map.entry(0x00BF, "?"),
            Map.entry(0x00C6, "AE"),
            Map.entry(0x00D0, "D"),
            Map.entry(0x00D7, "x"),
            Map.entry(0x00D8, "O"),
            Map.entry(0x00DF, "ss"),
            Map.entry(0x00E6, "ae"),
            Map.entry(0x00F0, "d"),
            Map.entry(0x00F8, "o"),
            Map.entry(0x0110, "D"),
            Map.entry(0x0111, "d"),
            Map.entry(0x0131, "i"),
            Map.entry(0x0141, "L"),
            Map.entry(0x0142, "l"),
            Map.entry(0x0152, "OE"),
            Map.entry(0x0153, "oe"),
            Map.entry(0x1E9E, "SS"),
            Map.entry(0x2010, "-"),
            Map.entry(0x2011, "-"),
            Map.entry(0x2012, "-"),
            Map.entry(0x2013, "-"),
            Map.entry(0x2014, "-"),
            Map.entry(0x2015, "-"),
            Map.entry(0x2018, "'"),
            Map.entry(0x2019, "'"),
            Map.entry(0x201A, ","),
            Map.entry(0x201B, "'"),
            Map.entry(0x201C, "\""),
            Map.entry(0x201D, "\""),
            Map.entry(0x201E, "\""),
            Map.entry(0x2022, "*"),
            Map.entry(0x2032, "'"),
            Map.entry(0x2033, "\""),
            Map.entry(0x2039, "'"),
            Map.entry(0x203A, "'"),
            Map.entry(0x2044, "/"),
            Map.entry(0x2190, "<"),
            Map.entry(0x2192, ">"),
            Map.entry(0x2212, "-"),
            Map.entry(0x2215, "/"));

    private Lookalikes() {}

    /** Whether a character is a currency sign with a code: that one is set off by a space from what it touches. */
    static boolean isCurrency(int codePoint) {
        return CURRENCIES.containsKey(codePoint);
    }

    /**
     * The best replacement whose characters can all be printed. Empty for a combining mark: its letter stands without
     * it.
     *
     * @param codePoint a printable character that the code page lacks
     * @param printable what the code page has; all of ASCII
     */
    static String of(int codePoint, IntPredicate printable) {
        if (isMark(codePoint)) {
            return "";
        }
        String known = CURRENCIES.getOrDefault(codePoint, OTHERS.getOrDefault(codePoint, ""));
        return known.isEmpty() ? simplified(codePoint, printable) : known;
    }

    /** Its letter without accents, or the letters that a ligature or a wide form is made of. */
    private static String simplified(int codePoint, IntPredicate printable) {
        String parts = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
        String letters = MARKS.matcher(parts).replaceAll("");
        return letters.isBlank() || !letters.codePoints().allMatch(printable) ? UNKNOWN : letters;
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
