package io.counterfoil.storage.jdbi.server;

import io.counterfoil.BoxOffice;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of a test's own, gone with the process that started it however that ended: a shell stands beside it, waits
 * for its own standard input to end, and then stops the server and removes its folder.
 */
public final class TrialServer implements AutoCloseable {

    /** The words of the shell: it tells the process of the server, and waits for "keep", for any other word, or for nobody. */
    private static final String KEEPER = """
            folder=$1; shift
            "$@" </dev/null 2>&1 &
            server=$!
            echo "server $server"
            read -r word
            kill -QUIT "$server" 2>/dev/null
            wait "$server"
            [ "$word" = keep ] || rm -rf "$folder"
            """;

    private static final String READY = "ready to accept connections";
    private static final int ATTEMPTS = 50;

    private final ServerUser user;
    private final Path programs;
    private final Path folder;
    private final String password =
            HexFormat.of().formatHex(BoxOffice.systemRandom().next(16));
    private int port;
    private @Nullable Process keeper;
    private long server;

    private TrialServer(ServerUser user, Path programs, Path folder) {
        this.user = user;
        this.programs = programs;
        this.folder = folder;
    }

    /**
     * Starts a server.
     *
     * @return the server, which takes connections
     * @throws IOException if that is not possible on this machine
     */
    public static TrialServer start() throws IOException, InterruptedException {
        Path folder = newFolder();
        return start(new TrialServer(ServerUser.find(), folder.resolve("programs"), folder));
    }

    /** Starts another with the same programs, to be closed before this one is. */
    TrialServer startAnother() throws IOException, InterruptedException {
        return start(new TrialServer(user, programs, newFolder()));
    }

    /** The programs are for the other user as well; the folder of the data will be its own and only its own. */
    private static Path newFolder() throws IOException {
        Path folder = Files.createTempDirectory("counterfoil-postgres-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    private static TrialServer start(TrialServer started) throws IOException, InterruptedException {
        ServerUser user = started.user;
        Path folder = started.folder;
        try {
            if (!Files.exists(started.programs)) {
                ServerPrograms.unpack(started.programs);
            }
            Path secret = Files.writeString(folder.resolve("password"), started.password);
            user.own(folder);
            started.initialise(secret);
            started.startAgain();
            return started;
        } catch (IOException | InterruptedException e) {
            started.close();
            throw e;
        }
    }

    private void initialise(Path secret) throws IOException, InterruptedException {
        Process made = new ProcessBuilder(user.command(
                        program("initdb"),
                        "-D",
                        data(),
                        "-U",
                        "postgres",
                        "--pwfile=" + secret,
                        "-A",
                        "password",
                        "-E",
                        "UTF8",
                        "--no-locale",
                        "--no-sync"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (made.waitFor() != 0) {
            throw new IOException("initdb failed: " + said);
        }
    }

    private String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /** Starts the server on the data that it had, after it was killed, on the port that it had. */
    public void startAgain() throws IOException, InterruptedException {
        String said = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            // Somebody else may take the port meanwhile, and processes of a killed server need a moment to be gone.
            int tried = port == 0 ? freePort() : port;
            said = launch(tried);
            if (said.contains(READY)) {
                port = tried;
                return;
            }
        }
        throw new IOException("the server did not start: " + said);
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** What the server said until it was ready or gone. */
    private String launch(int tried) throws IOException {
        List<String> command = new ArrayList<>(user.command("sh", "-c", KEEPER, "sh", folder.toString()));
        command.addAll(List.of(program("postgres"), "-D", data(), "-p", Integer.toString(tried)));
        // A commit reaches the system before it is answered, so that it outlives the server; the disk is nobody's
        // concern here.
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=off",
                "full_page_writes=off",
                "max_connections=200",
                "deadlock_timeout=50ms",
                "shared_buffers=64MB")) {
            command.addAll(List.of("-c", setting));
        }
        keeper = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        BufferedReader lines = keeper.inputReader(StandardCharsets.UTF_8);
        server = Long.parseLong(lines.readLine().substring("server ".length()));
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.contains(READY)) {
                drain(lines);
                return said.toString();
            }
            // Who comes too early is told in a line of the same kind.
            if (line.contains("FATAL") && !line.contains("the database system is")) {
                say("keep");
            }
        }
        return said.toString();
    }

    /** What it says from now on interests nobody, but a full pipe would stop it. */
    private static void drain(BufferedReader lines) {
        Thread reader = new Thread(() -> {
            try (lines) {
                lines.transferTo(Writer.nullWriter());
            } catch (IOException e) {
                // The keeper is gone, and with it what it had to say.
                return;
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    /** Kills the server as a loss of power would: it finishes nothing. Its data stay for {@link #startAgain}. */
    public void kill() throws IOException, InterruptedException {
        ProcessHandle.of(server).ifPresent(ProcessHandle::destroyForcibly);
        say("keep");
        keeper.waitFor();
    }

    private void say(String word) throws IOException {
        keeper.getOutputStream().write((word + "\n").getBytes(StandardCharsets.UTF_8));
        keeper.getOutputStream().flush();
    }

    /** Where an administrator comes in. */
    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres&password=" + password;
    }

    /** Stops the server and removes all that it had. */
    @Override
    public void close() {
        try {
            if (keeper == null) {
                new ProcessBuilder(user.command("rm", "-rf", folder.toString()))
                        .start()
                        .waitFor();
                return;
            }
            keeper.getOutputStream().close();
            keeper.waitFor(10, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
