package io.counterfoil.storage.jdbi;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One transaction on a borrowed connection, set for one tenant; rolled back when closed unless it was committed. */
final class PostgresTransaction implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresTransaction.class);

    private static final String WRITING = "SET TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE";
    private static final String READING = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

    /**
     * All that a unit needs to be set, for that transaction alone, so that a connection of the host goes back as it came. What
     * is temporary comes last in the path: a table of that name would otherwise stand before ours.
     */
    private static final String SETTINGS = "; SELECT set_config('search_path', '" + Schema.NAME + ", pg_temp', true),"
            + " set_config('counterfoil.tenant', ?, true), set_config('lock_timeout', ?, true),"
            + " set_config('statement_timeout', ?, true)";

    private final Handle handle;
    private final Sql.Access access;
    private boolean committed;

    private PostgresTransaction(Handle handle, Sql.Access access) {
        this.handle = handle;
        this.access = access;
    }

    /**
     * Begins one. A connection that was lost while nobody used it, as when the server was started anew, is no failure of the unit:
     * another is taken, as often as there may be such.
     */
    static PostgresTransaction begin(Jdbi connections, Sql.Access access, String tenant, PostgresSettings settings) {
        for (int lost = 0; true; lost++) {
            PostgresTransaction transaction = new PostgresTransaction(open(connections), access);
            try {
                transaction.set(tenant, settings);
                return transaction;
            } catch (SQLException e) {
                transaction.close();
                CounterfoilException failure = PostgresFailures.of(e);
                if (failure.code() != FailureCode.STORAGE_UNREACHABLE || lost == settings.units()) {
                    throw failure;
                }
            }
        }
    }

    private static Handle open(Jdbi connections) {
        try {
            return connections.open();
        } catch (JdbiException e) {
            throw PostgresFailures.of(e);
        }
    }

    /** A connection that is in no transaction of somebody else's, where a commit would be theirs to make, or nobody's. */
    static Connection committing(DataSource source) throws SQLException {
        Connection connection = source.getConnection();
        if (!connection.getAutoCommit()) {
            connection.close();
            throw new IllegalStateException(
                    "connections must commit by themselves (autoCommit) but one did not and would have lost every sale");
        }
        return connection;
    }

    /** One message to the server: the driver sends the beginning of the transaction along with its first statement. */
    private void set(String tenant, PostgresSettings settings) throws SQLException {
        Connection connection = handle.getConnection();
        connection.setAutoCommit(false);
        String mode = access == Sql.Access.WRITE ? WRITING : READING;
        try (PreparedStatement statement = connection.prepareStatement(mode + SETTINGS)) {
            statement.setString(1, tenant);
            statement.setString(2, Long.toString(settings.lockTimeout().toMillis()));
            statement.setString(3, Long.toString(settings.statementTimeout().toMillis()));
            statement.execute();
        }
    }

    Handle handle() {
        return handle;
    }

    /** A connection that is lost now may be lost before the server heard of the commit, or after. */
    void commit() {
        try {
            handle.getConnection().commit();
            committed = true;
        } catch (SQLException e) {
            CounterfoilException failure = PostgresFailures.of(e);
            throw access == Sql.Access.WRITE && failure.code() == FailureCode.STORAGE_UNREACHABLE
                    ? new CounterfoilException(FailureCode.STORAGE_UNDECIDED, failure.getCause())
                    : failure;
        }
    }

    /** Never hides the exception that led here; a connection that cannot roll back is lost, which rolls back as well. */
    @Override
    public void close() {
        try {
            if (!committed) {
                handle.getConnection().rollback();
            }
            handle.getConnection().setAutoCommit(true);
        } catch (SQLException e) {
            LOG.debug("A connection was lost before it could roll back: {}", e.getSQLState());
        }
        try {
            handle.close();
        } catch (JdbiException e) {
            LOG.debug(
                    "A lost connection could not be given back: {}",
                    PostgresFailures.of(e).code());
        }
    }
}
