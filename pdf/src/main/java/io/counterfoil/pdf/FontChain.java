package io.counterfoil.pdf;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of one weight in the order in which they are asked for a character. Noto Sans has every letter of the Latin, Greek and
 * Cyrillic alphabets and every currency sign up to Unicode 10; DejaVu Sans has the mathematical signs, arrows and symbols.
 */
final class FontChain {
    /** The ordinary weight. */
    static final FontChain REGULAR = new FontChain(FontFace.bundled("NotoSans-Regular.ttf"), () -> Symbols.REGULAR);

    /** The heavy weight. */
    static final FontChain BOLD = new FontChain(FontFace.bundled("NotoSans-Bold.ttf"), () -> Symbols.BOLD);

    private static final int UNKNOWN = 0xFFFD;

    private final FontFace primary;
    private final Supplier<FontFace> fallback;

    private FontChain(FontFace primary, Supplier<FontFace> fallback) {
        this.primary = primary;
        this.fallback = fallback;
    }

    /** The face that gives the line its height. */
    FontFace primary() {
        return primary;
    }

    /** Finds a font for each character; one that no font can show is replaced and recorded. */
    ShapedText shape(String text, SubstitutionLog substitutions) {
        ShapedText.Collector shaped = new ShapedText.Collector(text.length());
        text.codePoints().forEach(codePoint -> {
            FontFace face = faceOf(codePoint);
            if (face == null) {
                String replacement = replacementOf(codePoint);
                substitutions.record(codePoint, replacement);
                replacement.codePoints().forEach(shown -> shaped.add(shown, primary));
            } else {
                shaped.add(codePoint, face);
            }
        });
        return shaped.toText();
    }

    private @Nullable FontFace faceOf(int codePoint) {
        if (isWrittenFromTheRight(codePoint)) {
            return null;
        }
        if (primary.shows(codePoint)) {
            return primary;
        }
        return fallback.get().shows(codePoint) ? fallback.get() : null;
    }

    /**
     * Arabic, Hebrew and their like have glyphs in DejaVu, but without reordering and joining they would be printed as another text
     * than was asked for. A replacement that is reported is better than a word that is wrong in silence.
     */
    private static boolean isWrittenFromTheRight(int codePoint) {
        return switch (Character.getDirectionality(codePoint)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER -> true;
            default -> false;
        };
    }

    /** A currency sign that is too new for the fonts becomes its ISO 4217 code, since an amount without currency misleads. */
    private static String replacementOf(int codePoint) {
        return switch (codePoint) {
            case 0x20C0 -> "KGS";
            case 0x20C1 -> "SAR";
            default -> Character.toString(UNKNOWN);
        };
    }

    /** Read at the first character that Noto Sans lacks, which most shops never print. */
    private static final class Symbols {
        private static final FontFace REGULAR = FontFace.bundled("DejaVuSans.ttf");
        private static final FontFace BOLD = FontFace.bundled("DejaVuSans-Bold.ttf");

        private Symbols() {}
    }
}
