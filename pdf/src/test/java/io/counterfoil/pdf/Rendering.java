package io.counterfoil.pdf;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages as images, and what a scanner reads on them. */
final class Rendering {

    private Rendering() {}

    /** The first page as an image. */
    static BufferedImage firstPage(RenderedPdf pdf, int dpi) {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            return new PDFRenderer(document).renderImageWithDPI(0, dpi, ImageType.RGB);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What a scanner reads in the QR code of an image. */
    static String qrCode(BufferedImage image) {
        return read(new QRCodeReader(), image);
    }

    /** What a scanner reads in the QR code of a page. Like every scanner it looks again, from nearer, before it gives up. */
    static String qrCode(RenderedPdf pdf) {
        AssertionError unreadable = new AssertionError("no resolution was tried");
        for (int dpi : new int[] {203, 300, 406, 600}) {
            try {
                return qrCode(firstPage(pdf, dpi));
            } catch (AssertionError again) {
                unreadable = again;
            }
        }
        throw unreadable;
    }

    /** What a scanner reads in the barcode of an image. */
    static String barcode(BufferedImage image) {
        return read(new Code128Reader(), image);
    }

    private static String read(Reader reader, BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        LuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        try {
            return reader.decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (ReaderException unreadable) {
            throw new AssertionError("no scanner could read the code", unreadable);
        }
    }
}
