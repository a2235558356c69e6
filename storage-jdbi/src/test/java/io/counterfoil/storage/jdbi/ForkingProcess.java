package io.counterfoil.storage.jdbi;

import io.counterfoil.ledger.ClockReading;
import io.counterfoil.ledger.EntryType;
import io.counterfoil.ledger.Head;
import io.counterfoil.ledger.Sealed;
import io.counterfoil.ledger.Sealer;
import io.counterfoil.ledger.Sealing;
import io.counterfoil.ledger.StoredEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A till in a process of its own that keeps its chain as it must not be kept: it reads the head, lets the parent hold it there, and
 * then writes what follows, in no transaction with the reading, without asking for the size again, into a table without a unique key.
 */
final class ForkingProcess {

    private static final ClockReading NOON = new ClockReading(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

    private ForkingProcess() {}

    /** Says {@code read}, waits for a byte, writes one sale, and says {@code written}. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path file = Path.of(arguments[0]);
        Sealed sealed = seal(file);
        System.out.println("read");
        if (System.in.read() < 0) {
            return;
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            write(connection, sealed);
        }
        System.out.println("written");
    }

    private static Sealed seal(Path file) {
        try (JdbiStore store = JdbiStore.openSqlite(file)) {
            return store.forTenant(TillProcess.TENANT).read(books -> {
                Head head = books.ledger().head(TillProcess.ORIGIN).orElseThrow();
                long number = books.series().last(TillProcess.SERIES, "") + 1;
                Sealing sealing = Sealer.unsigned().begin(head, NOON);
                sealing.seal(
                                EntryType.ACTIVITY,
                                NOON.document(EntryType.ACTIVITY)
                                        .put("number", number)
                                        .build())
                        .orThrow();
                return sealing.end();
            });
        }
    }

    private static void write(Connection connection, Sealed sealed) throws SQLException {
        StoredEntry row = sealed.entries().get(0).toRow();
        execute(
                connection,
                "INSERT INTO entries (tenant, chain, seq, type, ms, prev, canonical, digest, hash, alg) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                List.of(
                        TillProcess.TENANT.value(),
                        TillProcess.ORIGIN.toString(),
                        row.seq(),
                        row.type(),
                        row.ms(),
                        row.prev(),
                        row.canonical(),
                        row.digest(),
                        row.hash()));
        execute(
                connection,
                "UPDATE heads SET size = ?, last = ?, tree = ?",
                List.of(
                        sealed.after().size(),
                        sealed.after().last().bytes(),
                        sealed.after().range().toBytes()));
        execute(
                connection,
                "INSERT INTO series_counters (tenant, series, period, last) VALUES (?, ?, '', ?) ON CONFLICT DO UPDATE SET last = excluded.last",
                List.of(TillProcess.TENANT.value(), TillProcess.SERIES.value(), row.seq()));
    }

    private static void execute(Connection connection, String sql, List<Object> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            statement.executeUpdate();
        }
    }

    static Process start(Path file) throws IOException {
        return TillProcess.start(ForkingProcess.class, file.toString());
    }
}
