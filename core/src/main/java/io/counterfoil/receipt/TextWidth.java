package io.counterfoil.receipt;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many columns a printable text takes on a console or in a printer's font: combining marks none, East Asian wide
 * and fullwidth characters two, all others one.
 *
 * <p>The wide ranges are those of Unicode Standard Annex 11 (EastAsianWidth.txt, 13.0, values W and F), with whole
 * blocks where an annex lists nearly all of a block.
 */
final class TextWidth {

    private static final NavigableMap<Integer, Integer> WIDE = new TreeMap<>(Map.ofEntries(
            Map.entry(0x1100, 0x115F), // Hangul initial consonants
            Map.entry(0x231A, 0x231B),
            Map.entry(0x2329, 0x232A),
            Map.entry(0x23E9, 0x23EC),
            Map.entry(0x2614, 0x2615),
            Map.entry(0x2648, 0x2653),
            Map.entry(0x26BD, 0x26BE),
            Map.entry(0x2705, 0x2705),
            Map.entry(0x270A, 0x270B),
            Map.entry(0x2728, 0x2728),
            Map.entry(0x274C, 0x274C),
            Map.entry(0x2753, 0x2755),
            Map.entry(0x2B50, 0x2B50),
            Map.entry(0x2E80, 0x303E), // CJK radicals and punctuation
            Map.entry(0x3041, 0x4DBF), // kana, Hangul letters, CJK extension A
            Map.entry(0x4E00, 0xA4CF), // CJK ideographs, Yi
            Map.entry(0xA960, 0xA97C),
            Map.entry(0xAC00, 0xD7A3), // Hangul syllables
            Map.entry(0xF900, 0xFAFF), // CJK compatibility ideographs
            Map.entry(0xFE10, 0xFE19),
            Map.entry(0xFE30, 0xFE6F),
            Map.entry(0xFF01, 0xFF60), // fullwidth forms
            Map.entry(0xFFE0, 0xFFE6),
            Map.entry(0x16FE0, 0x18CD5), // Tangut, Khitan
            Map.entry(0x1B000, 0x1B2FB), // kana extensions, Nushu
            Map.entry(0x1F18E, 0x1F19A),
            Map.entry(0x1F200, 0x1F320),
            Map.entry(0x1F32D, 0x1F64F), // pictographs and faces
            Map.entry(0x1F680, 0x1F6FC),
            Map.entry(0x1F7E0, 0x1F7EB),
            Map.entry(0x1F90C, 0x1FAFF),
            Map.entry(0x20000, 0x3FFFD))); // CJK extensions B and later

    private TextWidth() {}

    static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    static int of(int codePoint) {
        if (codePoint < 0x0300) {
            return 1;
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || isHangulTail(codePoint)) {
            return 0;
        }
        Map.Entry<Integer, Integer> range = WIDE.floorEntry(codePoint);
        return range != null && codePoint <= range.getValue() ? 2 : 1;
    }

    /** Vowels and final consonants that a font draws into the syllable before them. */
    private static boolean isHangulTail(int codePoint) {
        return codePoint >= 0x1160 && codePoint <= 0x11FF;
    }
}
