package io.counterfoil.storage.jdbi.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom a server runs. PostgreSQL refuses to run as root, so root hands it over to a user without rights.
 *
 * @param switching what a command begins with so that this user runs it; empty for the user of the tests
 */
record ServerUser(List<String> switching) {

    private static final int NOBODY = 65_534;

    private static final List<List<String>> WAYS = List.of(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"),
            List.of("runuser", "-u", "nobody", "--"),
            List.of("unshare", "--user"));

    /**
     * The one for whoever runs the tests.
     *
     * @throws IOException if that is root and no way leads to another
     */
    static ServerUser find() throws IOException, InterruptedException {
        if (!isRoot()) {
            return new ServerUser(List.of());
        }
        for (List<String> way : WAYS) {
            if (new ServerUser(way).works()) {
                return new ServerUser(way);
            }
        }
        throw new IOException(
                "PostgreSQL does not run as root, and neither setpriv, runuser nor unshare leads to another user");
    }

    private static boolean isRoot() throws IOException {
        Path probe = Files.createTempFile("counterfoil-", ".user");
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(probe, "unix:uid"));
        } finally {
            Files.delete(probe);
        }
    }

    private boolean works() throws InterruptedException {
        try {
            return new ProcessBuilder(command("true"))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    List<String> command(String... words) {
        List<String> command = new ArrayList<>(switching);
        command.addAll(List.of(words));
        return command;
    }

    /** Gives it a folder with all in it, for it to remove. A user of a namespace of its own is the same outside of it. */
    void own(Path folder) throws IOException {
        if (switching.isEmpty() || switching.contains("unshare")) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                if (!Files.isSymbolicLink(path)) {
                    Files.setAttribute(path, "unix:uid", NOBODY);
                }
            }
        }
    }
}
