package io.counterfoil.examples;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/** A file that the operator names, or standard input for {@code -}. */
final class InputFile {
    private InputFile() {}

    /** Reads it, but one byte more than the limit at most: enough to refuse it by its size. */
    static byte[] read(Host host, String option, String typed, int limit) {
        try {
            if (typed.equals("-")) {
                return host.terminal().read(limit);
            }
            try (InputStream in = Files.newInputStream(host.file(option, typed))) {
                return in.readNBytes(limit + 1);
            }
        } catch (IOException e) {
            throw Declined.failed(new CounterfoilException(FailureCode.FILE_UNREADABLE), option);
        }
    }
}
