package io.counterfoil.storage.jdbi;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** Opens connections to one SQLite file, each with the settings that every use of it needs. */
final class SqliteConnections {

    private final Jdbi jdbi;

    /**
     * Opens nothing yet.
     *
     * @param file an existing file
     * @param counter told of every statement, for tests
     */
    SqliteConnections(Path file, SqliteSettings settings, Optional<SqlLogger> counter) {
        this.jdbi = Jdbi.create(() -> connect(file, settings));
        // Bound values are people's names at times, and JDBI would print them.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        jdbi.setStatementBuilderFactory(connection -> new CachedStatements());
        counter.ifPresent(jdbi.getConfig(SqlStatements.class)::setSqlLogger);
    }

    /** The connection that writes; the caller sees to it that there is one. */
    Handle writer() {
        // Stored in the file, so this changes nothing unless somebody else changed it.
        return open("PRAGMA journal_mode = WAL");
    }

    /** A connection that reads beside the writer and refuses to write. */
    Handle reader() {
        return open("PRAGMA query_only = ON");
    }

    private Handle open(String setting) {
        try {
            Handle handle = jdbi.open();
            set(handle.getConnection(), setting);
            return handle;
        } catch (JdbiException | SQLException e) {
            throw SqliteFailures.of(e);
        }
    }

    /** Empties the log; whether somebody kept it from being emptied. */
    static boolean isLogBusy(Handle handle) throws SQLException {
        try (Statement statement = handle.getConnection().createStatement();
                ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            return row.next() && row.getInt(1) != 0;
        }
    }

    /** A statement of its own: the answer of a pragma, left half read in the cache, would keep every commit from ending. */
    private static void set(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(setting);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Transactions are begun and ended by statements of ours: the driver's own would take the write lock as soon as
     * {@code setAutoCommit(false)} is called, and again right after each commit.
     */
    private static Connection connect(Path file, SqliteSettings settings) throws SQLException {
        SQLiteConfig config = config(settings);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        Connection connection = config.createConnection(url(file));
        // Functions named in a schema that somebody planted are not run with our rights.
        set(connection, "PRAGMA trusted_schema = OFF");
        return connection;
    }

    /** What holds for every connection. */
    static SQLiteConfig config(SqliteSettings settings) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(Math.toIntExact(settings.busyTimeout().toMillis()));
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "ON");
        return config;
    }

    /** As a URI, so that a {@code ?} in a folder's name is not read as the beginning of settings. */
    static String url(Path file) {
        return "jdbc:sqlite:" + file.toUri();
    }
}
