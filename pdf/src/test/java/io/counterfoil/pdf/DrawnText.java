package io.counterfoil.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Every glyph of a PDF as a reader meets it: in the order of drawing, with the character that copying gives and its place on the page. */
final class DrawnText extends PDFTextStripper {

    private final List<TextPosition> glyphs = new ArrayList<>();

    private DrawnText() {}

    /** The glyphs of all pages. */
    static List<TextPosition> glyphs(RenderedPdf pdf) {
        DrawnText drawn = new DrawnText();
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            drawn.getText(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return drawn.glyphs;
    }

    /** The characters of all glyphs, without spaces: what the document says, line breaks aside. */
    static String unspaced(RenderedPdf pdf) {
        StringBuilder text = new StringBuilder();
        glyphs(pdf).forEach(glyph -> text.append(glyph.getUnicode()));
        return unspaced(text.toString());
    }

    /** A text without its ordinary spaces. */
    static String unspaced(String text) {
        return text.replace(" ", "");
    }

    /** The text as a person copies it, line by line. */
    static String copied(RenderedPdf pdf) {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setLineSeparator("\n");
            return reader.getText(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        glyphs.add(glyph);
    }
}
