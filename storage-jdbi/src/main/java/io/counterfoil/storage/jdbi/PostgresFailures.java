package io.counterfoil.storage.jdbi;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says in the library's own codes what PostgreSQL reported in its own. Of the server's words only those are kept that cannot
 * repeat a stored value: its details quote whole rows, with the people in them. Source of the states:
 * postgresql.org/docs/current/errcodes-appendix.html.
 */
final class PostgresFailures {

    private static final Map<String, FailureCode> STATES = Map.ofEntries(
            Map.entry("25006", FailureCode.STORAGE_READ_ONLY), // read_only_sql_transaction, as on a standby
            Map.entry("3D000", FailureCode.STORAGE_MISSING), // invalid_catalog_name
            Map.entry("40001", FailureCode.STORAGE_BUSY), // serialization_failure
            Map.entry("40P01", FailureCode.STORAGE_BUSY), // deadlock_detected
            Map.entry("42501", FailureCode.STORAGE_DENIED), // insufficient_privilege
            Map.entry("53100", FailureCode.STORAGE_FULL), // disk_full
            Map.entry("53300", FailureCode.STORAGE_BUSY), // too_many_connections
            Map.entry("55P03", FailureCode.STORAGE_LOCKED), // lock_not_available, after lock_timeout
            Map.entry("57014", FailureCode.STORAGE_BUSY), // query_canceled, after statement_timeout
            Map.entry("57P01", FailureCode.STORAGE_UNREACHABLE), // admin_shutdown
            Map.entry("57P02", FailureCode.STORAGE_UNREACHABLE), // crash_shutdown
            Map.entry("57P03", FailureCode.STORAGE_UNREACHABLE), // cannot_connect_now
            Map.entry("57P04", FailureCode.STORAGE_UNREACHABLE), // database_dropped
            Map.entry("57P05", FailureCode.STORAGE_UNREACHABLE), // idle_session_timeout
            Map.entry("XX001", FailureCode.STORAGE_CORRUPT), // data_corrupted
            Map.entry("XX002", FailureCode.STORAGE_CORRUPT)); // index_corrupted

    private static final Map<String, FailureCode> CLASSES = Map.of(
            "08", FailureCode.STORAGE_UNREACHABLE, // connection exception
            "23", FailureCode.STORAGE_INCONSISTENT, // integrity constraint violation
            "28", FailureCode.STORAGE_DENIED); // invalid authorization

    /** The states that a rival brings about and that are gone when the unit is run again. */
    private static final Set<String> OF_RIVALS = Set.of(
            "40001", // serialization_failure
            "40P01", // deadlock_detected
            "23505"); // unique_violation: a rival may have written the same key first

    /** Data exceptions and broken constraints: even their first line may quote a value. */
    private static final Set<String> QUOTING = Set.of("22", "23");

    private PostgresFailures() {}

    /**
     * The failure that a library's exception stands for.
     *
     * @param thrown what JDBI, the pool, the driver or Flyway threw; what is safe of it becomes the cause
     */
    static CounterfoilException of(Throwable thrown) {
        SQLException reported = reported(thrown);
        FailureCode code = code(reported);
        Throwable cause = reported == null ? thrown : censored(reported);
        return code == FailureCode.STORAGE_INCONSISTENT
                ? new CounterfoilException(code, cause, "what", "a rule of the schema was broken")
                : new CounterfoilException(code, cause);
    }

    /** Whether the unit of work that failed so may be run again with hope. */
    static boolean isLostRace(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LostRace || (cause instanceof SQLException sql && OF_RIVALS.contains(state(sql)))) {
                return true;
            }
        }
        return false;
    }

    /** What the database itself said: the first exception that has a state, else the first of the kind. */
    private static @Nullable SQLException reported(Throwable thrown) {
        @Nullable SQLException first = null;
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                if (!state(sql).isEmpty()) {
                    return sql;
                }
                first = first == null ? sql : first;
            }
        }
        return first;
    }

    private static FailureCode code(@Nullable SQLException reported) {
        if (reported == null) {
            return FailureCode.STORAGE_FAILED;
        }
        String state = state(reported);
        if (state.isEmpty()) {
            // The pool's own: none of its connections became free in time.
            return reported instanceof SQLTransientConnectionException
                    ? FailureCode.STORAGE_BUSY
                    : FailureCode.STORAGE_FAILED;
        }
        FailureCode ofClass = CLASSES.getOrDefault(kind(state), FailureCode.STORAGE_FAILED);
        return STATES.getOrDefault(state, ofClass);
    }

    private static SQLException censored(SQLException reported) {
        String state = state(reported);
        String message = QUOTING.contains(kind(state))
                ? "the server's words are left out, for they may quote what is stored"
                : firstLine(reported.getMessage());
        SQLException censored = new SQLException(message, state);
        censored.setStackTrace(reported.getStackTrace());
        return censored;
    }

    /** The lines below are details and hints. */
    private static String firstLine(@Nullable String message) {
        return Optional.ofNullable(message)
                .flatMap(text -> text.lines().findFirst())
                .orElse("");
    }

    private static String kind(String state) {
        return state.length() < 2 ? "" : state.substring(0, 2);
    }

    private static String state(SQLException thrown) {
        String state = thrown.getSQLState();
        return state == null ? "" : state;
    }
}
