package io.counterfoil.storage.jdbi;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.shop.TenantId;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Units of work on one SQLite file. Those that change the books take turns on one connection, in the order in which they came;
 * those that only read have connections of their own, each on the state of its beginning, and wait for nobody.
 */
final class SqliteUnits implements Units {

    /** Readers kept open for the next one; more may run at once and are closed afterwards. */
    private static final int MAX_IDLE_READERS = 4;

    private static final Logger LOG = LoggerFactory.getLogger(SqliteUnits.class);

    private final SqliteConnections connections;

    /** Fair: with 1,000 tills waiting, an unfair lock starves some of them for seconds. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private final BlockingQueue<Handle> idleReaders = new ArrayBlockingQueue<>(MAX_IDLE_READERS);
    private @Nullable Handle writer;

    /** Whether the log may still hold what was erased: it could not be emptied while others were reading. Guarded by turn. */
    private boolean hasTraces;

    private volatile boolean closed;

    SqliteUnits(SqliteConnections connections) {
        this.connections = connections;
    }

    @Override
    public <R> R write(TenantId tenant, Function<Sql, R> work) {
        return write(work);
    }

    @Override
    public <R> R read(TenantId tenant, Function<Sql, R> work) {
        return read(work);
    }

    /** Runs a unit that may change the books, and makes its changes durable. */
    <R> R write(Function<Sql, R> work) {
        requireNotNested();
        turn.lock();
        try {
            requireOpen();
            Handle handle = openWriter();
            return run(handle, "BEGIN IMMEDIATE", Sql.Access.WRITE, sql -> {
                R result = work.apply(sql);
                hasTraces |= sql.leavesNoTrace();
                return result;
            });
        } finally {
            removeTraces();
            turn.unlock();
        }
    }

    /** Runs a unit that only reads. */
    <R> R read(Function<Sql, R> work) {
        requireNotNested();
        requireOpen();
        Handle idle = idleReaders.poll();
        Handle reader = idle == null ? connections.reader() : idle;
        try {
            return run(reader, "BEGIN", Sql.Access.READ, work);
        } finally {
            putBack(reader);
        }
    }

    /**
     * Writes the log back into the file and empties it: the log holds older pages, with what was erased since. It waits for readers
     * of before the commit as long as for any lock; if they stay longer, the next unit tries again, and closing the file as well.
     */
    private void removeTraces() {
        Handle handle = writer;
        if (!hasTraces || handle == null || handle.isClosed()) {
            return;
        }
        try {
            hasTraces = SqliteConnections.isLogBusy(handle);
        } catch (SQLException e) {
            LOG.warn("The log of the database could not be emptied and may hold erased data until the next try", e);
        }
    }

    private <R> R run(Handle handle, String begin, Sql.Access access, Function<Sql, R> work) {
        Sql sql = new Sql(Engine.SQLITE, handle, access);
        command(handle, begin);
        boolean committed = false;
        try {
            R result = work.apply(sql);
            sql.end();
            command(handle, "COMMIT");
            committed = true;
            return result;
        } finally {
            sql.end();
            if (!committed) {
                rollBack(handle);
            }
        }
    }

    private static void command(Handle handle, String command) {
        try {
            handle.execute(command);
        } catch (JdbiException e) {
            throw SqliteFailures.of(e);
        }
    }

    /** Never hides the exception that led here; a connection that cannot roll back is given up, which rolls back as well. */
    private static void rollBack(Handle handle) {
        try {
            handle.execute("ROLLBACK");
        } catch (JdbiException e) {
            giveUp(handle);
        }
    }

    private static void giveUp(Handle handle) {
        try {
            handle.close();
        } catch (JdbiException e) {
            LOG.warn("A connection to the database could not be closed", e);
        }
    }

    private Handle openWriter() {
        Handle current = writer;
        if (current == null || current.isClosed()) {
            current = connections.writer();
            writer = current;
        }
        return current;
    }

    private void putBack(Handle reader) {
        if (reader.isClosed()) {
            return;
        }
        if (!idleReaders.offer(reader)) {
            reader.close();
        }
        if (closed) {
            closeReaders();
        }
    }

    private void requireNotNested() {
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("a unit of work must not open another within itself but one was open");
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("store must be open but was closed");
        }
    }

    /** Waits for the unit that writes; a reader that still runs closes its connection itself. */
    @Override
    public void close() {
        requireNotNested();
        turn.lock();
        try {
            closed = true;
            closeReaders();
            if (writer != null) {
                writer.close();
                writer = null;
            }
        } catch (JdbiException e) {
            throw new CounterfoilException(FailureCode.STORAGE_FAILED, e);
        } finally {
            turn.unlock();
        }
    }

    private void closeReaders() {
        for (Handle reader = idleReaders.poll(); reader != null; reader = idleReaders.poll()) {
            reader.close();
        }
    }
}
