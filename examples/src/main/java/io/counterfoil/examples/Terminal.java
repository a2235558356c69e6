package io.counterfoil.examples;

import io.counterfoil.ledger.CanonicalObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What the command reads and writes: results to standard output, problems and progress to standard error, UTF-8 whatever the
 * machine says. A reader that went away ({@code counterfoil list | head}) is no failure: the rest is dropped and the work
 * goes on. Any other failure to write is remembered and told at the end. For one thread.
 */
final class Terminal {
    private final InputStream in;
    private final OutputStream out;
    private final OutputStream err;
    private boolean readerIsGone;
    private boolean isBroken;

    Terminal(InputStream in, OutputStream out, OutputStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** One line of a result. */
    void print(String line) {
        write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A result for programs, as one line of canonical JSON. */
    void print(CanonicalObject result) {
        byte[] line = result.canonicalBytes();
        write(line);
        write(new byte[] {'\n'});
    }

    /** A result that is a file of its own. */
    void write(byte[] bytes) {
        if (readerIsGone || isBroken) {
            return;
        }
        try {
            out.write(bytes);
        } catch (IOException e) {
            noteFailure(e);
        }
    }

    /** One line about a problem or about progress. */
    void tell(String line) {
        tellPart(line + "\n");
    }

    /** Part of a line about progress. */
    void tellPart(String part) {
        try {
            err.write(part.getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException e) {
            // Nobody listens to problems either; the exit code still tells them.
            Objects.requireNonNull(e);
        }
    }

    /** All that stands on standard input, but one byte more than the limit at most. */
    byte[] read(int limit) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(in.readNBytes(limit + 1));
        return all.toByteArray();
    }

    /** Writes what is still held back; whether all results reached their reader, or he left. */
    boolean close() {
        try {
            out.flush();
        } catch (IOException e) {
            noteFailure(e);
        }
        return !isBroken;
    }

    /** Java has no type for a closed pipe; the words are those of the operating systems. */
    private void noteFailure(IOException e) {
        String said = String.valueOf(e.getMessage());
        if (said.contains("Broken pipe") || said.contains("pipe is being closed")) {
            readerIsGone = true;
        } else {
            isBroken = true;
        }
    }
}
