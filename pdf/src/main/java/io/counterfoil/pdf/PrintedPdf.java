package io.counterfoil.pdf;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What eyes and a scanner find in a PDF that somebody brings back: its lines of text and its QR codes. Nothing in the file is
 * believed; it is only read. Immutable.
 *
 * <p>The codes are read from the drawn page, as a scanner does, and not from anything that the file says about itself.
 */
public final class PrintedPdf {

    /** The largest file that is read, in bytes: a ticket is some 50 KB, and whoever brings more brings something else. */
    public static final int MAX_BYTES = 8 * 1024 * 1024;

    /** Most pages that are read. A ticket of a hundred lines has four. */
    public static final int MAX_PAGES = 20;

    /** Most dots of a page that is drawn, so that a page of a mile in each direction takes no memory: 24 million, a roll of 4 m. */
    private static final float MAX_DOTS = 24_000_000;

    /** How often a scanner looks, each time from nearer; the first are those of the print heads of thermal printers. */
    private static final int[] RESOLUTIONS = {203, 300, 406};

    private static final float POINTS_PER_INCH = 72;

    private final List<String> lines;
    private final List<String> codes;

    private PrintedPdf(List<String> lines, Set<String> codes) {
        this.lines = List.copyOf(lines);
        this.codes = List.copyOf(codes);
    }

    /**
     * Reads a file.
     *
     * @param file its bytes
     * @return what is on its pages
     * @throws CounterfoilException FILE_UNREADABLE if it is no PDF, is encrypted, or is larger or has more pages than a ticket may
     */
    public static PrintedPdf read(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw new CounterfoilException(FailureCode.FILE_UNREADABLE);
        }
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.getNumberOfPages() > MAX_PAGES) {
                throw new CounterfoilException(FailureCode.FILE_UNREADABLE);
            }
            return new PrintedPdf(lines(document), codes(document));
        } catch (IOException | IllegalArgumentException | IllegalStateException unreadable) {
            throw new CounterfoilException(FailureCode.FILE_UNREADABLE, unreadable);
        }
    }

    private static List<String> lines(PDDocument document) throws IOException {
        PDFTextStripper reader = new PDFTextStripper();
        reader.setSortByPosition(true);
        reader.setLineSeparator("\n");
        return reader.getText(document)
                .lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Set<String> codes(PDDocument document) throws IOException {
        Set<String> codes = new LinkedHashSet<>();
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            code(document, page).ifPresent(codes::add);
        }
        return codes;
    }

    private static Optional<String> code(PDDocument document, int page) throws IOException {
        PDRectangle size = document.getPage(page).getCropBox();
        for (int dpi : RESOLUTIONS) {
            float scale = dpi / POINTS_PER_INCH;
            if (size.getWidth() * scale * size.getHeight() * scale > MAX_DOTS) {
                break;
            }
            BufferedImage image = new PDFRenderer(document).renderImage(page, scale, ImageType.RGB);
            Optional<String> code = code(image);
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> code(BufferedImage image) {
        int[] dots = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), dots);
        try {
            return Optional.of(new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(source)),
                            Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
                    .getText());
        } catch (ReaderException none) {
            return Optional.empty();
        }
    }

    /**
     * The text, line by line, from the top of the first page to the end of the last. Spaces are single, empty lines are left out.
     *
     * @return for instance {@code TOTAL USD 156.60}; it may speak of people and belongs in no log
     */
    public List<String> lines() {
        return lines;
    }

    /**
     * What the QR codes say, at most one of each page.
     *
     * @return each content once, in the order of the pages; empty where no scanner reads one
     */
    public List<String> codes() {
        return codes;
    }

    /** Tells numbers, and nothing of what the file says. */
    @Override
    public String toString() {
        return "PrintedPdf[" + lines.size() + " lines, " + codes.size() + " codes]";
    }
}
