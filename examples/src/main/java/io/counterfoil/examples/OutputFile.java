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
import org.jspecify.annotations.Nullable;

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

    private final String option;
    private final Path file;
    private final Overwriting overwriting;

    /** What happens to a file that is there already. */
    enum Overwriting {
        REFUSED,
        FORCED
    }

    /** The option that named it, such as {@code to}, is what a failure tells. */
    OutputFile(String option, Path file, Overwriting overwriting) {
        this.option = option;
        this.file = file;
        this.overwriting = overwriting;
    }

    Path path() {
        return file;
    }

    /** Opens it before any work is done for it: a name that is taken, or a place that cannot be written, is told at once. */
    Claim claim() {
        if (overwriting == Overwriting.REFUSED && !isDevice() && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new Declined(
                    Problem.of("FILE_EXISTS", option, "a file of that name is there already; --force replaces it"));
        }
        try {
            if (Files.isDirectory(file)) {
                throw new IOException("a folder");
            }
            if (isDevice()) {
                return new Claim(FileChannel.open(file, StandardOpenOption.WRITE), null);
            }
            Path folder = Objects.requireNonNull(file.getParent(), "folder");
            Path part = Files.createTempFile(folder, ".counterfoil-", ".part");
            return new Claim(FileChannel.open(part, StandardOpenOption.WRITE), part);
        } catch (IOException e) {
            throw unwritable(option);
        }
    }

    /** Writes the whole file. */
    void write(byte[] bytes) {
        write(out -> out.write(bytes));
    }

    /** Writes the whole file. */
    void write(Content content) {
        try (Claim claim = claim()) {
            claim.write(content);
        }
    }

    /** A printer, a pipe, also by a link: written into, never replaced. */
    private boolean isDevice() {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }

    private static Declined unwritable(String option) {
        return Declined.failed(new CounterfoilException(FailureCode.FILE_UNWRITABLE), option);
    }

    /** Makes a folder and those above it, where they are not there. */
    static Path folder(String option, Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw unwritable(option);
        }
    }

    /** A place that is open for writing. Closed without a write, it leaves nothing behind. */
    final class Claim implements AutoCloseable {
        private final FileChannel channel;
        private final @Nullable Path part;

        private Claim(FileChannel channel, @Nullable Path part) {
            this.channel = channel;
            this.part = part;
        }

        Path path() {
            return file;
        }

        void write(byte[] bytes) {
            write(out -> out.write(bytes));
        }

        /** Writes the whole of it, once. */
        void write(Content content) {
            try {
                try (OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                    content.writeTo(out);
                    out.flush();
                    if (part != null) {
                        channel.force(true);
                    }
                }
                if (part != null) {
                    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
                }
            } catch (IOException e) {
                throw unwritable(option);
            }
        }

        @Override
        public void close() {
            try {
                channel.close();
                if (part != null) {
                    Files.deleteIfExists(part);
                }
            } catch (IOException e) {
                throw unwritable(option);
            }
        }
    }
}
