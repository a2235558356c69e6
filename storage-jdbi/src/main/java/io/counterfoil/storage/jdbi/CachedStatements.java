package io.counterfoil.storage.jdbi;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the prepared statements of one connection, because preparing costs as much as running most of them. A statement in
 * use is not in here, so the same SQL may run twice at once. All SQL is constant, so the cache needs no bound.
 */
final class CachedStatements implements StatementBuilder {

    private final Map<String, PreparedStatement> idle = new HashMap<>();

    @Override
    public Statement create(Connection connection, StatementContext context) throws SQLException {
        return connection.createStatement();
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        PreparedStatement cached = idle.remove(sql);
        return cached == null ? connection.prepareStatement(sql) : cached;
    }

    @Override
    public CallableStatement createCall(Connection connection, String sql, StatementContext context)
            throws SQLException {
        return connection.prepareCall(sql);
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        if (statement instanceof PreparedStatement prepared && !idle.containsKey(sql)) {
            prepared.clearParameters();
            prepared.clearBatch();
            idle.put(sql, prepared);
        } else {
            statement.close();
        }
    }

    /** The driver closes the statements of a connection with it. */
    @Override
    public void close(Connection connection) {
        idle.clear();
    }
}
