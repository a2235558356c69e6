package io.counterfoil.escpos;

import io.counterfoil.receipt.PrintResult;
import io.counterfoil.receipt.Receipt;
import io.counterfoil.receipt.ReceiptPrinter;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A thermal printer. A receipt is encoded as a whole before the first byte leaves, so what cannot be printed prints
 * nothing; jobs follow each other and never mix. May be shared between threads.
 */
public final class EscPosReceiptPrinter implements ReceiptPrinter {

    private final EscPosEncoder encoder;
    private final PrintSink sink;
    private final Object oneJob = new Object();

    /**
     * A printer at the end of some way.
     *
     * @param profile what the printer is
     * @param sink the way to it, used by one job at a time
     */
    public EscPosReceiptPrinter(PrinterProfile profile, PrintSink sink) {
        this.encoder = new EscPosEncoder(profile);
        this.sink = Objects.requireNonNull(sink, "sink");
    }

    /**
     * A printer that writes each receipt into one file, in place of the one before. The file is complete whenever it
     * can be seen.
     *
     * @param profile what the printer is that the file is meant for
     * @param file where to; its folder must exist
     * @return the printer; its results say {@code WRITTEN}
     */
    public static EscPosReceiptPrinter toFile(PrinterProfile profile, Path file) {
        return new EscPosReceiptPrinter(profile, new FileSink(file));
    }

    /**
     * A printer behind a device of the operating system, such as {@code /dev/usb/lp0}. How long a write may wait for a
     * printer without paper is decided by the driver.
     *
     * @param profile what the printer is
     * @param device the device, or a file that receipts are appended to; it must exist
     * @return the printer; its results say {@code SENT}
     */
    public static EscPosReceiptPrinter toDevice(PrinterProfile profile, Path device) {
        return new EscPosReceiptPrinter(profile, new DeviceSink(device));
    }

    /**
     * {@inheritDoc}
     *
     * @throws io.counterfoil.refusal.CounterfoilException with {@code PRINTER_FAILED} if the way to the printer failed
     * @throws IllegalArgumentException if the receipt can never be printed on this printer, see {@link
     *     EscPosEncoder#encode}
     */
    @Override
    public PrintResult print(Receipt receipt) {
        EscPosJob job = encoder.encode(receipt);
        synchronized (oneJob) {
            return new PrintResult(sink.write(job.bytes()), job.substitutions());
        }
    }
}
