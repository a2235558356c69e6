package io.counterfoil.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of one weight in the order in which they are asked for a character. Noto Sans has every letter of the Latin, Greek and
 * Cyrillic alphabets and every currency sign up to Unicode 10; DejaVu Sans has the mathematical signs, arrows and symbols.
 */
final class FontChain {
    /** The ordinary weight. */
    static final FontChain REGULAR = new FontChain("NotoSans-Regular.ttf", "DejaVuSans.ttf");

    /** The heavy weight. */
    static final FontChain BOLD = new FontChain("NotoSans-Bold.ttf", "DejaVuSans-Bold.ttf");

    private static final int UNKNOWN = 0xFFFD;

    private final List<FontFace> faces;

    private FontChain(String first, String second) {
        this.faces = List.of(FontFace.bundled(first), FontFace.bundled(second));
    }

    /** The face that gives the line its height. */
    FontFace primary() {
        return faces.get(0);
    }

    /** Finds a font for each character; one that no font can show is replaced and recorded. */
    ShapedText shape(String text, SubstitutionLog substitutions) {
        ShapedText.Collector shaped = new ShapedText.Collector(text.length());
        text.codePoints().forEach(codePoint -> {
            FontFace face = faceOf(codePoint);
            if (face == null) {
                String replacement = replacementOf(codePoint);
                substitutions.record(codePoint, replacement);
                replacement.codePoints().forEach(shown -> shaped.add(shown, primary()));
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
        for (FontFace face : faces) {
            if (face.shows(codePoint)) {
                return face;
            }
        }
        return null;
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
}
