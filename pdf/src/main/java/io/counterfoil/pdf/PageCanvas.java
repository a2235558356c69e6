package io.counterfoil.pdf;

import io.counterfoil.receipt.Logo;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Draws on one page in our coordinates: from the left margin, and downwards from the top of the page. */
final class PageCanvas {

    private final PDPageContentStream content;
    private final DocumentResources resources;
    private final float left;
    private final float pageHeight;

    PageCanvas(PDPageContentStream content, DocumentResources resources, float left, float pageHeight) {
        this.content = content;
        this.resources = resources;
        this.left = left;
        this.pageHeight = pageHeight;
    }

    /** Shows a line; each stretch of characters of one font is one string, so that text can be searched and copied. */
    void letters(TextLine line, float size, float x, float baseline) throws IOException {
        content.beginText();
        content.newLineAtOffset(left + x, pageHeight - baseline);
        int start = line.from();
        while (start < line.to()) {
            FontFace face = line.text().face(start);
            int end = start + 1;
            while (end < line.to() && line.text().face(end) == face) {
                end++;
            }
            content.setFont(resources.font(face), size);
            content.showText(line.text().substring(start, end));
            start = end;
        }
        content.endText();
    }

    void bars(List<Bar> bars, float top) throws IOException {
        for (Bar bar : bars) {
            content.addRect(left + bar.x(), pageHeight - top - bar.y() - bar.height(), bar.width(), bar.height());
        }
        content.fill();
    }

    void picture(Logo logo, Bar box, float top) throws IOException {
        content.drawImage(
                resources.image(logo),
                left + box.x(),
                pageHeight - top - box.y() - box.height(),
                box.width(),
                box.height());
    }
}
