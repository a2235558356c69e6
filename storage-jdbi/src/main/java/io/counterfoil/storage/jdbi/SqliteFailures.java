package io.counterfoil.storage.jdbi;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** Says in the library's own codes what SQLite reported in its own. */
final class SqliteFailures {

    /** The low byte of a result code is its kind, the rest a detail. Source: sqlite.org/rescode.html. */
    private static final int PRIMARY = 0xff;

    private static final Map<Integer, FailureCode> SQLITE = Map.ofEntries(
            Map.entry(3, FailureCode.STORAGE_READ_ONLY), // SQLITE_PERM
            Map.entry(5, FailureCode.STORAGE_LOCKED), // SQLITE_BUSY
            Map.entry(6, FailureCode.STORAGE_LOCKED), // SQLITE_LOCKED
            Map.entry(8, FailureCode.STORAGE_READ_ONLY), // SQLITE_READONLY
            Map.entry(11, FailureCode.STORAGE_CORRUPT), // SQLITE_CORRUPT
            Map.entry(13, FailureCode.STORAGE_FULL), // SQLITE_FULL
            Map.entry(14, FailureCode.STORAGE_READ_ONLY), // SQLITE_CANTOPEN, of the file or its log
            Map.entry(19, FailureCode.STORAGE_INCONSISTENT), // SQLITE_CONSTRAINT
            Map.entry(26, FailureCode.STORAGE_FOREIGN)); // SQLITE_NOTADB

    private SqliteFailures() {}

    /**
     * The failure that a library's exception stands for.
     *
     * @param thrown what JDBI, the driver or Flyway threw; kept as the cause
     */
    static CounterfoilException of(Throwable thrown) {
        FailureCode code = code(thrown);
        return code == FailureCode.STORAGE_INCONSISTENT
                ? new CounterfoilException(code, thrown, "what", "a rule of the schema was broken")
                : new CounterfoilException(code, thrown);
    }

    private static FailureCode code(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return SQLITE.getOrDefault(sqlite.getResultCode().code & PRIMARY, FailureCode.STORAGE_FAILED);
            }
            if (cause instanceof SQLException) {
                return FailureCode.STORAGE_FAILED;
            }
        }
        return FailureCode.STORAGE_FAILED;
    }
}
