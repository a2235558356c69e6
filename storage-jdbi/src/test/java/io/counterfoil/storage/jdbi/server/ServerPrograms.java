package io.counterfoil.storage.jdbi.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of a PostgreSQL server, unpacked into a folder from the archive on the class path. */
final class ServerPrograms {

    private ServerPrograms() {}

    /** The archive for this machine. */
    private static String archive() {
        String named = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = named.startsWith("mac") ? "darwin" : named;
        String processor = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
        return "/postgres-" + system + "-" + processor + ".txz";
    }

    /**
     * Unpacks them.
     *
     * @throws IOException if there are none for this machine
     */
    static void unpack(Path folder) throws IOException {
        try (InputStream packed = ServerPrograms.class.getResourceAsStream(archive())) {
            if (packed == null) {
                throw new IOException("there are no programs of a server for this machine: " + archive());
            }
            try (TarArchiveInputStream archive = new TarArchiveInputStream(new XZInputStream(packed))) {
                for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                    unpack(entry, archive, folder.resolve(entry.getName()).normalize());
                }
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path place) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(place);
            return;
        }
        Files.createDirectories(place.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, place);
            boolean isProgram = place.getParent().endsWith("bin");
            Files.setPosixFilePermissions(
                    place, PosixFilePermissions.fromString(isProgram ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
