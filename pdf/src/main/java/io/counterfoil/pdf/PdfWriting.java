package io.counterfoil.pdf;

import io.counterfoil.receipt.Alignment;
import io.counterfoil.receipt.Receipt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Writes one document. Used by one thread. */
final class PdfWriting {

    /** Where the foot of a sheet begins, from the lower edge of the paper. */
    private static final float FOOT = PageStyle.mm(12);

    private final PDDocument document;
    private final PdfSettings settings;
    private final PageStyle page;
    private final DocumentResources resources;

    private PdfWriting(PDDocument document, PdfSettings settings) {
        this.document = document;
        this.settings = settings;
        this.page = PageStyle.of(settings.medium());
        this.resources = new DocumentResources(document);
    }

    /** Lays a receipt out and writes it. */
    static RenderedPdf write(Receipt receipt, PdfSettings settings) throws IOException {
        SubstitutionLog substitutions = new SubstitutionLog();
        PageStyle style = PageStyle.of(settings.medium());
        List<List<Band>> pages =
                Paginator.pages(BlockLayout.bands(receipt, style, substitutions), style.contentHeight());
        try (PDDocument document = new PDDocument()) {
            PdfWriting writing = new PdfWriting(document, settings);
            writing.describe();
            for (int i = 0; i < pages.size(); i++) {
                writing.addPage(pages.get(i), (i + 1) + " / " + pages.size());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return new RenderedPdf(bytes.toByteArray(), pages.size(), substitutions.list());
        }
    }

    /** What the file says about itself. It names no software: a version would change the bytes and help an attacker. */
    private void describe() {
        document.getDocumentInformation().setTitle(settings.title());
        document.getDocumentInformation()
                .setCreationDate(GregorianCalendar.from(settings.createdAt().atZone(ZoneOffset.UTC)));
        document.getDocumentCatalog().setLanguage(settings.language().toLanguageTag());
        PDViewerPreferences viewer = new PDViewerPreferences(new COSDictionary());
        viewer.setDisplayDocTitle(true);
        // A viewer that fits the page to the paper would shrink a receipt, and with it the modules of its codes.
        viewer.setPrintScaling(PDViewerPreferences.PRINT_SCALING.None);
        document.getDocumentCatalog().setViewerPreferences(viewer);
        COSString id = new COSString(settings.documentId().bytes());
        document.getDocument().getTrailer().setItem(COSName.ID, new COSArray(List.of(id, id)));
    }

    private void addPage(List<Band> bands, String number) throws IOException {
        float height = page.sheets() ? page.maxPageHeight() : heightOf(bands);
        PDPage sheet = new PDPage(new PDRectangle(page.pageWidth(), height));
        document.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
            PageCanvas canvas = new PageCanvas(content, resources, page.margin(), height);
            float top = page.edge();
            for (Band band : bands) {
                for (Mark mark : band.marks()) {
                    mark.drawOn(canvas, top);
                }
                top += band.height();
            }
            if (page.sheets()) {
                drawFoot(canvas, height - FOOT, number);
            }
        }
    }

    private float heightOf(List<Band> bands) {
        float height = 2 * page.edge();
        for (Band band : bands) {
            height += band.height();
        }
        return height;
    }

    private void drawFoot(PageCanvas canvas, float top, String number) throws IOException {
        TextStyle style = page.note();
        float half = page.contentWidth() / 2;
        draw(settings.title(), new Spot(0, half, Alignment.LEFT), canvas, top);
        draw(number, new Spot(half, half, Alignment.RIGHT), canvas, top);
        new Mark.Bars(List.of(new Bar(0, 0, page.contentWidth(), Dots.SIZE))).drawOn(canvas, top - style.size() / 2);
    }

    private void draw(String text, Spot spot, PageCanvas canvas, float top) throws IOException {
        TextStyle style = page.note();
        TextLine line = style.chain().shape(text, new SubstitutionLog()).asLine();
        for (Mark mark : spot.letters(line, style)) {
            mark.drawOn(canvas, top);
        }
    }
}
