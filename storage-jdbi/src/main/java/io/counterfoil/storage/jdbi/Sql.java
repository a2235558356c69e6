package io.counterfoil.storage.jdbi;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.refusal.RefusedException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/**
 * The SQL of one unit of work: values bound by position, rows mapped by a lambda, failures in the library's own codes. Ends
 * with its unit; a use after that, or a write in a unit that only reads, is a mistake of the caller.
 */
final class Sql {

    /** What a unit of work may do. */
    enum Access {
        READ,
        WRITE
    }

    /** How many rows a stream keeps in memory, where the driver would otherwise fetch them all. */
    private static final int STREAMED_ROWS = 200;

    private final Engine engine;
    private final Handle handle;
    private final Access access;
    private volatile boolean ended;
    private boolean erases;

    Sql(Engine engine, Handle handle, Access access) {
        this.engine = engine;
        this.handle = handle;
        this.access = access;
    }

    /** No statement runs after this. */
    void end() {
        ended = true;
    }

    /** What this unit deletes must not be read anywhere in the files of the database after its commit. */
    void leaveNoTrace() {
        erases = true;
    }

    /** Whether that was asked for. */
    boolean leavesNoTrace() {
        return erases;
    }

    /** Runs one INSERT, UPDATE or DELETE and counts the rows it changed. */
    int write(String sql, Object... values) {
        requireWritable();
        return run(() -> {
            try (Update update = handle.createUpdate(sql)) {
                for (int i = 0; i < values.length; i++) {
                    update.bind(i, values[i]);
                }
                return update.execute();
            }
        });
    }

    /**
     * Runs one statement for many rows of values, none for no rows, and counts the rows that each changed; a driver that makes one
     * INSERT of many does not tell for inserts.
     */
    int[] writeAll(String sql, List<Object[]> rows) {
        requireWritable();
        if (rows.isEmpty()) {
            return new int[0];
        }
        return run(() -> {
            try (PreparedBatch batch = handle.prepareBatch(sql)) {
                rows.forEach(batch::add);
                return batch.execute();
            }
        });
    }

    /** Runs one INSERT or UPDATE that returns a row. */
    <T> Optional<T> returning(String sql, RowMapper<T> mapper, Object... values) {
        requireWritable();
        return first(sql, mapper, values);
    }

    /** The first row, mapped. */
    <T> Optional<T> first(String sql, RowMapper<T> mapper, Object... values) {
        return query(sql, values, query -> query.map(reading(mapper)).findFirst());
    }

    /**
     * The first row, mapped. In a unit that writes, nobody else changes it before that unit has ended, and what is read is what
     * the last unit before left.
     */
    <T> Optional<T> firstLocked(String sql, RowMapper<T> mapper, Object... values) {
        return first(locksRows() ? sql + engine.rowLock() : sql, mapper, values);
    }

    /** Keeps others from changing a row before this unit has ended; does nothing where units that write take turns anyway. */
    void lock(String sql, Object... values) {
        if (locksRows()) {
            first(sql + engine.rowLock(), (row, context) -> true, values);
        }
    }

    /** The same for many rows, in the order of the statement; answers none where units that write take turns anyway. */
    <T> List<T> lockAll(String sql, RowMapper<T> mapper, Object... values) {
        return locksRows() ? list(sql + engine.rowLock(), mapper, values) : List.of();
    }

    /** Whether units that write run side by side, and this is one of them. */
    boolean locksRows() {
        return access == Access.WRITE && !engine.rowLock().isEmpty();
    }

    /** A statement with the table of wanted texts where it says {@code {wanted}}. */
    String withWanted(String sql) {
        return sql.replace("{wanted}", engine.wanted());
    }

    /** All rows, mapped. */
    <T> List<T> list(String sql, RowMapper<T> mapper, Object... values) {
        return query(sql, values, query -> query.map(reading(mapper)).list());
    }

    /** Rows mapped one by one while the reader asks for them; never all of them in memory. */
    <T, R> R stream(String sql, RowMapper<T> mapper, Function<Stream<T>, R> reader, Object... values) {
        return query(sql, values, query -> {
            try (Stream<T> rows = query.setFetchSize(STREAMED_ROWS).map(reading(mapper)).stream()) {
                return reader.apply(rows);
            }
        });
    }

    /** Somebody may have written anything into a column; what no value of ours can be made of is no fault of the caller's. */
    private static <T> RowMapper<T> reading(RowMapper<T> mapper) {
        return (row, context) -> {
            try {
                return mapper.map(row, context);
            } catch (RefusedException | IllegalArgumentException | DateTimeException | ArithmeticException e) {
                throw new CounterfoilException(FailureCode.STORAGE_INCONSISTENT, e, "what", "a row cannot be read");
            }
        };
    }

    private <R> R query(String sql, Object[] values, Function<Query, R> reading) {
        requireOpen();
        return run(() -> {
            try (Query query = handle.createQuery(sql)) {
                for (int i = 0; i < values.length; i++) {
                    query.bind(i, values[i]);
                }
                return reading.apply(query);
            }
        });
    }

    private <R> R run(Supplier<R> statement) {
        try {
            return statement.get();
        } catch (JdbiException e) {
            throw engine.failure(e);
        }
    }

    private void requireOpen() {
        if (ended) {
            throw new IllegalStateException("books must be used within their unit of work but it had ended");
        }
    }

    /** For what is collected first and written later. */
    void requireWritable() {
        requireOpen();
        if (access == Access.READ) {
            throw new IllegalStateException("books must only be read here but a change was asked for");
        }
    }
}
