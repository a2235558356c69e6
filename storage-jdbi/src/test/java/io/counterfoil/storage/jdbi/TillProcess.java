package io.counterfoil.storage.jdbi;

import io.counterfoil.Books;
import io.counterfoil.ledger.ClockReading;
import io.counterfoil.ledger.EntryType;
import io.counterfoil.ledger.Head;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.Sealer;
import io.counterfoil.ledger.Sealing;
import io.counterfoil.series.SeriesKey;
import io.counterfoil.series.SeriesReset;
import io.counterfoil.series.SeriesRule;
import io.counterfoil.shop.TenantId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A till in a process of its own. In every unit of work it takes a number, seals an entry that names it, and, only after the
 * commit, says the number on its standard output.
 */
final class TillProcess {

    static final TenantId TENANT = TenantId.of("ferries.example");
    static final SeriesKey SERIES = SeriesKey.of("tickets");
    static final Origin ORIGIN = Origin.parse("ferries.example/harbour/till-1/0");

    private static final ClockReading NOON = new ClockReading(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

    private TillProcess() {}

    /** Sells so many times. */
    public static void main(String[] arguments) {
        int units = Integer.parseInt(arguments[1]);
        try (JdbiStore store = open(arguments[0])) {
            for (int i = 0; i < units; i++) {
                System.out.println(sell(store));
            }
        }
    }

    /** Begins the books of the shop. */
    static void create(String place) {
        try (JdbiStore store = isOnServer(place)
                ? JdbiStore.createPostgres(PostgresServer.at(place))
                : JdbiStore.createSqlite(Path.of(place))) {
            store.forTenant(TENANT).transact(books -> {
                books.series().define(SERIES, new SeriesRule("TT", 8, SeriesReset.NEVER));
                Sealing sealing = sealing(books);
                sealing.seal(EntryType.GENESIS, NOON.document(EntryType.GENESIS).build())
                        .orThrow();
                sealing.end().appendTo(books.ledger());
                return books;
            });
        }
    }

    /** Opens the books in a file or at an address. */
    static JdbiStore open(String place) {
        return isOnServer(place)
                ? JdbiStore.openPostgres(PostgresServer.at(place))
                : JdbiStore.openSqlite(Path.of(place));
    }

    private static boolean isOnServer(String place) {
        return place.startsWith("jdbc:");
    }

    static long sell(JdbiStore store) {
        return store.forTenant(TENANT).transact(books -> {
            // Reads before it writes, as a checkout does: a unit that took the lock only now would fail in the face of
            // a rival.
            Sealing sealing = sealing(books);
            long number = books.series().take(SERIES, "", 1);
            sealing.seal(
                            EntryType.ACTIVITY,
                            NOON.document(EntryType.ACTIVITY)
                                    .put("number", number)
                                    .build())
                    .orThrow();
            sealing.end().appendTo(books.ledger());
            return number;
        });
    }

    private static Sealing sealing(Books books) {
        return Sealer.unsigned().begin(books.ledger().head(ORIGIN).orElse(Head.empty(ORIGIN)), NOON);
    }

    static Process start(String place, int units) throws IOException {
        return start(TillProcess.class, place, Integer.toString(units));
    }

    /** A program of these tests in a process of its own. */
    static Process start(Class<?> program, String... arguments) throws IOException {
        return start(classPath(), program, arguments);
    }

    /** That of these tests, whatever runs them. */
    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** A program in a process of its own that has these libraries. */
    static Process start(String classPath, Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static BufferedReader output(Process process) {
        return process.inputReader(StandardCharsets.UTF_8);
    }
}
