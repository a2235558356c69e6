package io.counterfoil.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Small files that survive a power failure: either the old content or the new, never half of it. */
final class DurableFile {

    private static final String NEW = ".new";

    /** A file lock is held by the process as a whole, so its threads wait for each other here, each file's at its own monitor. */
    private static final ConcurrentMap<Path, Object> MONITORS = new ConcurrentHashMap<>();

    private DurableFile() {}

    static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Makes a file that only its owner may read; fails if it is there already. */
    static void createPrivate(Path file, byte[] content) throws IOException {
        FileAttribute<?>[] attributes = isPosix(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Path fresh = file.resolveSibling(file.getFileName() + NEW);
        Files.deleteIfExists(fresh);
        write(fresh, content, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes);
        Files.move(fresh, file);
        forceFolder(file);
    }

    /** Writes a new file, forces it to the disk, gives it the old one's name, and forces the folder. */
    static void replace(Path file, byte[] content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + NEW);
        write(
                fresh,
                content,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        forceFolder(file);
    }

    /** Overwrites a file with zeros in its place, so that its content is not left in the room that it took; none is fine. */
    static void overwrite(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocate(Math.toIntExact(channel.size()));
            while (zeros.hasRemaining()) {
                channel.write(zeros);
            }
            channel.force(true);
        }
    }

    /** Overwrites a file and takes it away, durably; none is fine. */
    static void destroy(Path file) throws IOException {
        if (Files.exists(file)) {
            overwrite(file);
            Files.delete(file);
            forceFolder(file);
        }
    }

    /** Gives a file another's name and place, durably. */
    static void rename(Path file, Path name) throws IOException {
        Files.move(file, name, StandardCopyOption.ATOMIC_MOVE);
        forceFolder(name);
    }

    /** What is done while nobody else does the same. */
    interface Work {
        void run() throws IOException;
    }

    /** Runs one work at a time over all threads and processes that name the same lock file, which stays behind, empty. */
    static void exclusively(Path lock, Work work) throws IOException {
        Path folder = lock.toAbsolutePath().getParent();
        Path key = folder == null ? lock : folder.toRealPath().resolve(lock.getFileName());
        synchronized (MONITORS.computeIfAbsent(key, path -> new Object())) {
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                work.run();
            }
        }
    }

    private static void write(
            Path file, byte[] content, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        try (FileChannel channel = FileChannel.open(file, options, attributes)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** A rename is durable only with its folder; file systems without POSIX attributes offer no such call. */
    private static void forceFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && isPosix(file)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
