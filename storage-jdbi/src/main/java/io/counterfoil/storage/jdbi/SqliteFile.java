package io.counterfoil.storage.jdbi;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Brings a database into being whole or not at all: beside its place first, then under its name. */
final class SqliteFile {

    private static final String HISTORY = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?";

    private SqliteFile() {}

    /**
     * Makes a database with the current schema where there is no file yet; leaves alone what another process put there
     * meanwhile.
     */
    static void create(Path file, SqliteSettings settings) {
        try {
            // Owner only, as temporary files are: it will hold what customers entrusted to the shop.
            Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".counterfoil-", ".creating");
            try {
                Schema.migrate(Engine.SQLITE, source(draft, settings));
                publish(draft, file);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new CounterfoilException(FailureCode.STORAGE_READ_ONLY, e);
        }
    }

    /**
     * Whether a database lacks migrations that this version has.
     *
     * @throws CounterfoilException if it has no history of ours, or one that goes further than this version
     */
    static boolean isOlder(Sql sql) {
        if (sql.first(HISTORY, (row, context) -> true, Schema.HISTORY).isEmpty()) {
            throw new CounterfoilException(FailureCode.STORAGE_FOREIGN);
        }
        return Schema.isOlder(sql);
    }

    /** Brings an older schema up to this version. */
    static void upgrade(Path file, SqliteSettings settings) {
        Schema.migrate(Engine.SQLITE, source(file, settings));
    }

    /** The marks go into the first page before there is a log, so that {@link SqliteHeader} finds them there. */
    static DataSource source(Path file, SqliteSettings settings) {
        SQLiteConfig config = SqliteConnections.config(settings);
        config.setApplicationId(SqliteHeader.APPLICATION_ID);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(SqliteConnections.url(file));
        return source;
    }

    /** A link, unlike a move, never replaces a file that another process has put there. */
    private static void publish(Path draft, Path file) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (UnsupportedOperationException e) {
            Files.move(draft, file);
        }
    }
}
