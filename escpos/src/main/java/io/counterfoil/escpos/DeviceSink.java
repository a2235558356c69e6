package io.counterfoil.escpos;

import io.counterfoil.receipt.Delivery;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Sends each job to what is there already: a device such as {@code /dev/usb/lp0}, or a file that jobs are gathered in.
 */
final class DeviceSink implements PrintSink {

    private final Path device;

    DeviceSink(Path device) {
        this.device = device;
    }

    @Override
    public Delivery write(byte[] job) {
        try {
            Files.write(device, job, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
            return Delivery.SENT;
        } catch (IOException e) {
            throw new CounterfoilException(FailureCode.PRINTER_FAILED, e);
        }
    }
}
