package io.counterfoil.ledger;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * A chain as a file that anyone can verify: JSON Lines, UTF-8, LF, one row a line, as stored and in file order, duplicates kept.
 *
 * <pre>{@code
 * {"seq":1,"type":1,"ms":1767268860000,"prev":"d96a...","canonical":"{...}","digest":"32cd...","hash":"03d7...","alg":1,"sig":"6a87..."}
 * }</pre>
 *
 * <p>Notes are exported one file each; the enrolment reaches the verifier by another way. Source: {@code docs/ledger-format.md},
 * section 8.
 */
public final class LedgerExport {

    /** Longest line that is read: a document of four times the allowed size, every character escaped. */
    static final int MAX_LINE_BYTES = 8 * 1024 * 1024;

    private LedgerExport() {}

    /**
     * Writes a chain.
     *
     * @param rows as stored
     * @param out receives UTF-8; not closed
     * @throws CounterfoilException FILE_UNWRITABLE if it cannot be written
     */
    public static void write(StoredEntries rows, OutputStream out) {
        try {
            rows.read(row -> {
                writeLine(row, out);
                return true;
            });
            out.flush();
        } catch (IOException | UncheckedIOException failed) {
            throw new CounterfoilException(FailureCode.FILE_UNWRITABLE, failed);
        }
    }

    private static void writeLine(StoredEntry row, OutputStream out) {
        try {
            out.write(ExportLine.format(row).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * The rows of an export file, read strictly: at the first line that is not exactly of the format, reading stops there.
     *
     * @param file what {@link #write} made, or any other program
     * @return its rows, read from the file each time
     */
    public static StoredEntries rows(Path file) {
        return visitor -> {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                return read(in, visitor);
            } catch (IOException failed) {
                throw new CounterfoilException(FailureCode.FILE_UNREADABLE, failed);
            }
        };
    }

    static OptionalLong read(InputStream in, StoredEntryVisitor visitor) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (long number = 1; readLine(in, line); number++) {
            StoredEntry row;
            try {
                row = ExportLine.parse(line.toByteArray());
            } catch (Malformed unreadable) {
                return OptionalLong.of(number);
            }
            if (!visitor.visit(row)) {
                break;
            }
        }
        return OptionalLong.empty();
    }

    /** Reads up to the next LF or the end; false where nothing is left. A line beyond the limit is cut, and so unreadable. */
    private static boolean readLine(InputStream in, ByteArrayOutputStream line) throws IOException {
        line.reset();
        int next = in.read();
        if (next < 0) {
            return false;
        }
        while (next >= 0 && next != '\n' && line.size() < MAX_LINE_BYTES) {
            line.write(next);
            next = in.read();
        }
        return true;
    }
}
