package io.counterfoil.examples;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * A file that the command makes. It appears under its name only when it is whole, readable by its owner alone, since tickets may
 * speak of people; and it takes the place of another only where that was asked for.
 */
final class OutputFile {
    /** Writes the content, piece by piece. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private final Path file;
    private final Overwriting overwriting;

    /** What happens to a file that is there already. */
    enum Overwriting {
        REFUSED,
        FORCED
    }

    OutputFile(Path file, Overwriting overwriting) {
        this.file = file;
        this.overwriting = overwriting;
    }

    Path path() {
        return file;
    }

    /** Refuses a name that is taken, before any work is done for it. */
    OutputFile claim() {
        if (overwriting == Overwriting.REFUSED && !isDevice() && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new Declined(
                    Problem.of("FILE_EXISTS", "to", "a file of that name is there already; --force replaces it"));
        }
        return this;
    }

    /** Writes the whole file. */
    void write(byte[] bytes) {
        write(out -> out.write(bytes));
    }

    /** Writes the whole file. */
    void write(Content content) {
        claim();
        try {
            if (isDevice()) {
                writeInto(content);
                return;
            }
            Path part =
                    Files.createTempFile(Objects.requireNonNull(file.getParent(), "folder"), ".counterfoil-", ".part");
            try {
                try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                    content.writeTo(out);
                    out.flush();
                    channel.force(true);
                }
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new CounterfoilException(FailureCode.FILE_UNWRITABLE, e);
        }
    }

    /** A printer, a pipe: written into, never replaced. */
    private boolean isDevice() {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }

    private void writeInto(Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.WRITE))) {
            content.writeTo(out);
        }
    }

    /** Makes a folder and those above it, where they are not there. */
    static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CounterfoilException(FailureCode.FILE_UNWRITABLE, e);
        }
    }
}
