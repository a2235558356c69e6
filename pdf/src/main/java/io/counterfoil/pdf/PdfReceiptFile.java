package io.counterfoil.pdf;

import io.counterfoil.receipt.Delivery;
import io.counterfoil.receipt.PrintResult;
import io.counterfoil.receipt.Receipt;
import io.counterfoil.receipt.ReceiptPrinter;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * A file of PDF as a printer: {@code new PdfReceiptFile(Path.of("TT00000001.pdf"), settings).print(receipt)}.
 *
 * <p>The file appears complete or not at all, whatever is interrupted: it is written beside its place, forced to the disk and moved there in
 * one step, replacing a file that was there. Only its owner may read it where the file system knows owners, since receipts may name people.
 *
 * <p>May be used by several threads: each print is a whole file, and the last one stays.
 */
public final class PdfReceiptFile implements ReceiptPrinter {

    private final Path file;
    private final PdfSettings settings;
    private final PdfReceiptRenderer renderer = new PdfReceiptRenderer();

    /**
     * A printer into a file.
     *
     * @param file where the PDF shall lie; its folder must exist
     * @param settings the paper, and what the file says about itself
     */
    public PdfReceiptFile(Path file, PdfSettings settings) {
        this.file = Objects.requireNonNull(file, "file");
        this.settings = Objects.requireNonNull(settings, "settings");
    }

    /**
     * Writes the receipt, and replaces what was printed into this file before.
     *
     * @param receipt the document
     * @return {@link Delivery#WRITTEN} with the characters that were replaced
     * @throws IllegalArgumentException if a logo's PNG cannot be decoded
     * @throws CounterfoilException {@link FailureCode#PRINTER_FAILED} if the file cannot be written; what lay there before is untouched
     */
    @Override
    public PrintResult print(Receipt receipt) {
        RenderedPdf pdf = renderer.render(receipt, settings);
        try {
            replaceBy(pdf.bytes());
        } catch (IOException failure) {
            throw new CounterfoilException(FailureCode.PRINTER_FAILED, failure);
        }
        return new PrintResult(Delivery.WRITTEN, pdf.substitutions());
    }

    private void replaceBy(byte[] bytes) throws IOException {
        Path place = file.toAbsolutePath();
        Path folder = Objects.requireNonNull(place.getParent(), "folder");
        Path part = Files.createTempFile(folder, "counterfoil-", ".part");
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        force(folder);
    }

    /** The new name survives a power cut too. Windows cannot open folders and does not need to. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisSystem) {
            // The file itself is on the disk; at worst it lies there under the name of its part.
        }
    }
}
