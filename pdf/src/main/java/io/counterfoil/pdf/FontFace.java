package io.counterfoil.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One TrueType file, parsed once and shared by all documents and threads. Everything that a document asks of it is read when it is
 * made; afterwards it is only looked up.
 */
final class FontFace {

    /** Widths and heights of a font in a PDF are thousandths of its size (ISO 32000-1, section 9.2.4). */
    static final int UNITS_PER_EM = 1_000;

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final int[] advances;
    private final int ascent;
    private final int descent;

    private FontFace(TrueTypeFont font) throws IOException {
        this.font = font;
        // Ligatures would make text two to nine times slower and would break a line measured without them.
        font.setEnableGsub(false);
        this.glyphs = font.getUnicodeCmapLookup();
        this.advances = new int[font.getNumberOfGlyphs()];
        for (int glyph = 0; glyph < advances.length; glyph++) {
            advances[glyph] = scaled(font.getAdvanceWidth(glyph));
        }
        this.ascent = scaled(font.getHorizontalHeader().getAscender());
        this.descent = scaled(-font.getHorizontalHeader().getDescender());
    }

    /** Reads a font that lies beside this class. */
    static FontFace bundled(String fileName) {
        try (InputStream file = FontFace.class.getResourceAsStream(fileName)) {
            if (file == null) {
                throw new IllegalStateException("font must lie in the jar but was missing: " + fileName);
            }
            return new FontFace(new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Says whether this font has a picture of the character. */
    boolean shows(int codePoint) {
        return glyphs.getGlyphId(codePoint) != 0;
    }

    /** The width of a character, in thousandths of the font's size; 0 for a mark that stands over the character before it. */
    int advance(int codePoint) {
        return advances[glyphs.getGlyphId(codePoint)];
    }

    /** How far letters may reach above the base line, in thousandths of the font's size. */
    int ascent() {
        return ascent;
    }

    /** How far letters may reach below the base line, in thousandths of the font's size. */
    int descent() {
        return descent;
    }

    /** The font for PDFBox, which embeds the glyphs that a document uses. */
    TrueTypeFont trueType() {
        return font;
    }

    private int scaled(int designUnits) throws IOException {
        return Math.round(designUnits * (float) UNITS_PER_EM / font.getUnitsPerEm());
    }
}
