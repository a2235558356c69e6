package io.counterfoil.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.BoxOffice;
import io.counterfoil.Store;
import io.counterfoil.sale.Surroundings;
import io.counterfoil.shop.AccessPolicy;
import io.counterfoil.storage.jdbi.SqliteSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** A folder, a clock that goes on by a second with every look at it, and the command in between. */
final class TestShop {
    private final Path folder;
    private final Random random = new Random(7);
    private Instant now = Instant.parse("2026-11-20T14:15:00Z");
    private Map<String, String> environment = Map.of();
    private Function<Store, BoxOffice> offices =
            store -> BoxOffice.over(store, new Surroundings(this::tick, this::chance, AccessPolicy.allowAll()));

    TestShop(Path folder) {
        this.folder = folder;
    }

    /** What a command said and how it ended. */
    record Said(int code, String out, String err) {
        Said isDone() {
            assertThat(err).isEmpty();
            assertThat(code).isZero();
            return this;
        }
    }

    /** The shop file of that name from examples/data, opened. */
    TestShop opened(String name) {
        write(
                name,
                new String(
                        DemoShop.valueOf(name.toUpperCase(java.util.Locale.ROOT))
                                .shopFile(),
                        StandardCharsets.UTF_8));
        run("init", "--shop", name).isDone();
        return this;
    }

    /** By the clock of the system, as a process of its own that works on the same files. */
    TestShop bySystemClock() {
        offices = BoxOffice::over;
        return this;
    }

    TestShop with(Map<String, String> variables) {
        environment = variables;
        return this;
    }

    Said run(String... words) {
        return runOn("", words);
    }

    Said runOn(String input, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, err);
        int code = new CommandRun(host(terminal)).run(words);
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    Host host(Terminal terminal) {
        return new Host(
                terminal,
                environment,
                folder,
                SqliteSettings.DEFAULT.withBusyTimeout(Duration.ZERO),
                this::tick,
                offices);
    }

    /** Some time later. */
    void later(Duration by) {
        now = now.plus(by);
    }

    private Instant tick() {
        now = now.plusSeconds(1);
        return now;
    }

    private byte[] chance(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Path write(String name, String text) {
        try {
            return Files.writeString(file(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes the database by hand, as somebody with sqlite3 would. */
    void byHand(String... statements) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file("counterfoil.db"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Every file by name and content; two of these are equal where nothing was written in between. */
    SortedMap<String, List<Byte>> everything() {
        SortedMap<String, List<Byte>> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), boxed(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static List<Byte> boxed(byte[] bytes) {
        Byte[] boxed = new Byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            boxed[i] = bytes[i];
        }
        return List.of(boxed);
    }
}
