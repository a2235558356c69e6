package io.counterfoil.storage.jdbi;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Somebody else at the same database, with plain JDBC and a connection that stays open between statements. */
final class Rival implements AutoCloseable {

    private final Connection connection;

    Rival(String url) throws SQLException {
        this.connection = DriverManager.getConnection(url);
    }

    /** Runs statements one after the other, and closes. */
    static void run(String url, String... statements) throws SQLException {
        try (Rival rival = new Rival(url)) {
            for (String statement : statements) {
                rival.run(statement);
            }
        }
    }

    /** The first column of the first row of a query, after other statements. */
    static String ask(String url, String query, String... before) throws SQLException {
        try (Rival rival = new Rival(url)) {
            for (String statement : before) {
                rival.run(statement);
            }
            try (Statement statement = rival.connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                row.next();
                return row.getString(1);
            }
        }
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
