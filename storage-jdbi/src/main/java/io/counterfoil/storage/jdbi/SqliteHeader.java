package io.counterfoil.storage.jdbi;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The first 100 bytes of a SQLite file, read without SQLite: SQLite itself would repair another program's file while looking
 * at it. Source: sqlite.org/fileformat2.html, section 1.3.
 */
final class SqliteHeader {

    /** Marks a file as ours, in the place that SQLite reserves for that: the letters {@code Cfoi}. */
    static final int APPLICATION_ID = 0x43666f69;

    private static final int LENGTH = 100;
    private static final int APPLICATION_ID_OFFSET = 68;
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private SqliteHeader() {}

    /**
     * Passes only where a database of ours lies.
     *
     * @throws CounterfoilException if there is none, or something else, or it cannot be read
     */
    static void requireOurs(Path file) {
        if (!isOurs(read(file))) {
            throw new CounterfoilException(FailureCode.STORAGE_FOREIGN);
        }
    }

    private static boolean isOurs(byte[] header) {
        return header.length == LENGTH
                && Arrays.equals(MAGIC, Arrays.copyOf(header, MAGIC.length))
                && ByteBuffer.wrap(header).getInt(APPLICATION_ID_OFFSET) == APPLICATION_ID;
    }

    private static byte[] read(Path file) {
        if (Files.isDirectory(file)) {
            throw new CounterfoilException(FailureCode.STORAGE_FOREIGN);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LENGTH);
        } catch (NoSuchFileException e) {
            throw new CounterfoilException(FailureCode.STORAGE_MISSING, e);
        } catch (AccessDeniedException e) {
            throw new CounterfoilException(FailureCode.STORAGE_READ_ONLY, e);
        } catch (IOException e) {
            throw new CounterfoilException(FailureCode.STORAGE_FAILED, e);
        }
    }
}
