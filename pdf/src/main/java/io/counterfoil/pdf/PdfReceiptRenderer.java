package io.counterfoil.pdf;

import io.counterfoil.receipt.Receipt;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import java.io.IOException;

/**
 * Makes PDF files of receipts by Apache PDFBox: on a roll of 80 or 58 mm whose pages are as long as what they hold, or on sheets of A4.
 *
 * <p>The file holds the fonts it needs, text that can be searched and copied, and codes as lines and not as images. It is the same,
 * byte for byte, for the same receipt and settings, on any machine with the same version of this library and of the JDK's compressor.
 *
 * <p>Fonts are read once, at the first document of a process, and shared. One renderer may be used by any number of threads; it keeps
 * nothing of a document.
 */
public final class PdfReceiptRenderer {

    /** A renderer. All renderers are alike and share their fonts. */
    public PdfReceiptRenderer() {}

    /**
     * Makes the PDF of a receipt. Every block is shown in order. A cut ends the page, on sheets too; the drawer is ignored. A character that
     * the fonts lack is replaced and reported.
     *
     * @param receipt the document
     * @param settings the paper, and what the file says about itself
     * @return the file with the characters that were replaced
     * @throws IllegalArgumentException if a logo's PNG cannot be decoded
     * @throws CounterfoilException {@link FailureCode#PRINTER_FAILED} if PDFBox fails
     */
    public RenderedPdf render(Receipt receipt, PdfSettings settings) {
        try {
            return PdfWriting.write(receipt, settings);
        } catch (IOException failure) {
            throw new CounterfoilException(FailureCode.PRINTER_FAILED, failure);
        }
    }
}
