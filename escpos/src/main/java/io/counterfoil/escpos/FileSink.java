package io.counterfoil.escpos;

import io.counterfoil.receipt.Delivery;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes each job into the same file, whole or not at all: into a new file beside it, which then takes its place. */
final class FileSink implements PrintSink {

    private final Path file;

    FileSink(Path file) {
        this.file = file.toAbsolutePath();
    }

    @Override
    public Delivery write(byte[] job) {
        try {
            Path written = Files.createTempFile(file.getParent(), "." + file.getFileName(), ".tmp");
            try {
                Files.write(written, job);
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(written);
            }
            return Delivery.WRITTEN;
        } catch (IOException e) {
            throw new CounterfoilException(FailureCode.PRINTER_FAILED, e);
        }
    }
}
