package io.counterfoil.storage.jdbi;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.shop.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Units of work on PostgreSQL. Those that change the books run side by side, each statement on the newest committed state, and
 * keep each other from harm by row locks and conditions; a unit that lost a race is run again. Those that only read see the one
 * state of their beginning and wait for nobody.
 */
final class PostgresUnits implements Units {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresUnits.class);

    private static final String WRITING = "SET TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE";
    private static final String READING = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

    /**
     * All that a unit needs to be set, for that transaction alone, so that a connection of the host goes back as it came. What
     * is temporary comes last in the path: a table of that name would otherwise stand before ours.
     */
    private static final String SETTINGS = "; SELECT set_config('search_path', '" + Schema.NAME + ", pg_temp', true),"
            + " set_config('counterfoil.tenant', ?, true), set_config('lock_timeout', ?, true),"
            + " set_config('statement_timeout', ?, true)";

    /** Belongs to no tenant: sees what all have in common, which is the schema. */
    private static final String NOBODY = "";

    private final PostgresConnections connections;
    private final PostgresSettings settings;
    private final Jdbi jdbi;
    private final Reruns reruns = new Reruns();

    /** Fair, unlike a pool: with 1,000 tills waiting, some would be served over and over and others not at all. */
    private final Semaphore turns;

    private final Set<Thread> inUnit = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * Opens nothing yet.
     *
     * @param counter told of every statement, for tests
     */
    PostgresUnits(PostgresConnections connections, PostgresSettings settings, Optional<SqlLogger> counter) {
        this.connections = connections;
        this.settings = settings;
        this.turns = new Semaphore(settings.units(), true);
        this.jdbi = Jdbi.create(() -> committing(connections.source()));
        // Bound values are people's names at times, and JDBI would print them.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        counter.ifPresent(jdbi.getConfig(SqlStatements.class)::setSqlLogger);
    }

    @Override
    public <R> R write(TenantId tenant, Function<Sql, R> work) {
        return inTurn(() -> reruns.run(() -> run(Sql.Access.WRITE, tenant.value(), work)));
    }

    @Override
    public <R> R read(TenantId tenant, Function<Sql, R> work) {
        return inTurn(() -> run(Sql.Access.READ, tenant.value(), work));
    }

    /** Runs a unit that looks at what belongs to no tenant. */
    <R> R look(Function<Sql, R> work) {
        return inTurn(() -> run(Sql.Access.READ, NOBODY, work));
    }

    private <R> R inTurn(Supplier<R> unit) {
        requireNotNested();
        awaitTurn();
        inUnit.add(Thread.currentThread());
        try {
            requireOpen();
            return unit.get();
        } finally {
            inUnit.remove(Thread.currentThread());
            turns.release();
        }
    }

    private void awaitTurn() {
        try {
            if (!turns.tryAcquire(settings.queueTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CounterfoilException(FailureCode.STORAGE_BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CounterfoilException(FailureCode.STORAGE_BUSY, e);
        }
    }

    private <R> R run(Sql.Access access, String tenant, Function<Sql, R> work) {
        Handle handle = open();
        Connection connection = handle.getConnection();
        Sql sql = new Sql(Engine.POSTGRESQL, handle, access);
        boolean committed = false;
        try {
            begin(connection, access, tenant);
            R result = work.apply(sql);
            sql.end();
            commit(connection);
            committed = true;
            return result;
        } finally {
            sql.end();
            if (!committed) {
                rollBack(connection);
            }
            giveBack(handle);
        }
    }

    private Handle open() {
        try {
            return jdbi.open();
        } catch (JdbiException e) {
            throw PostgresFailures.of(e);
        }
    }

    /** In a transaction of somebody else's, a commit is theirs to make, or nobody's. */
    private static Connection committing(DataSource source) throws SQLException {
        Connection connection = source.getConnection();
        if (!connection.getAutoCommit()) {
            connection.close();
            throw new IllegalStateException(
                    "connections must commit by themselves (autoCommit) but one did not and would have lost every sale");
        }
        return connection;
    }

    /** One message to the server: the driver sends the beginning of the transaction along with its first statement. */
    private void begin(Connection connection, Sql.Access access, String tenant) {
        try {
            connection.setAutoCommit(false);
            String mode = access == Sql.Access.WRITE ? WRITING : READING;
            try (PreparedStatement statement = connection.prepareStatement(mode + SETTINGS)) {
                statement.setString(1, tenant);
                statement.setString(2, Long.toString(settings.lockTimeout().toMillis()));
                statement.setString(3, Long.toString(settings.statementTimeout().toMillis()));
                statement.execute();
            }
        } catch (SQLException e) {
            throw PostgresFailures.of(e);
        }
    }

    /** A connection that is lost now may be lost before the server heard of the commit, or after. */
    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            CounterfoilException failure = PostgresFailures.of(e);
            throw failure.code() == FailureCode.STORAGE_UNREACHABLE
                    ? new CounterfoilException(FailureCode.STORAGE_UNDECIDED, failure.getCause())
                    : failure;
        }
    }

    /** Never hides the exception that led here; a connection that cannot roll back is lost, which rolls back as well. */
    private static void rollBack(Connection connection) {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (SQLException e) {
            LOG.debug("A connection was lost before it could roll back: {}", e.getSQLState());
        }
    }

    private static void giveBack(Handle handle) {
        try {
            handle.getConnection().setAutoCommit(true);
        } catch (SQLException e) {
            LOG.debug("A lost connection is given back: {}", e.getSQLState());
        }
        try {
            handle.close();
        } catch (JdbiException e) {
            LOG.debug("A lost connection could not be given back", PostgresFailures.of(e));
        }
    }

    private void requireNotNested() {
        if (inUnit.contains(Thread.currentThread())) {
            throw new IllegalStateException("a unit of work must not open another within itself but one was open");
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("store must be open but was closed");
        }
    }

    /** Waits for the units that run; those that wait are told that the store is closed. */
    @Override
    public void close() {
        requireNotNested();
        turns.acquireUninterruptibly(settings.units());
        try {
            if (!closed) {
                closed = true;
                connections.release().run();
            }
        } finally {
            turns.release(settings.units());
        }
    }
}
