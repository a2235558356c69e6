package io.counterfoil.storage.jdbi;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Somebody else at the same file, with plain JDBC: an auditor, a vandal, another program. */
final class RawSqlite implements AutoCloseable {

    private final Connection connection;

    RawSqlite(Path file) throws SQLException {
        this.connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    /** Runs statements one after the other, and closes. */
    static void run(Path file, String... statements) throws SQLException {
        try (RawSqlite raw = new RawSqlite(file)) {
            for (String statement : statements) {
                raw.run(statement);
            }
        }
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String text(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
