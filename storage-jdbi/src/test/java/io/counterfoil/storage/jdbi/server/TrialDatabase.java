package io.counterfoil.storage.jdbi.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One database on a server.
 *
 * @param databases where it is
 * @param name its name
 */
public record TrialDatabase(TrialDatabases databases, String name) implements AutoCloseable {

    /** Where its owner comes in, who is no administrator. */
    public String url() {
        return databases.ownerUrl(name);
    }

    /** Where another user comes in. */
    public String url(String user, String password) {
        return databases.url(name, user, password);
    }

    /** Where an administrator comes in: a vandal, an auditor, above every policy. */
    public String adminUrl() {
        return databases.adminUrl(name);
    }

    /** Runs statements as administrator in our schema, one after the other. */
    public void run(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Empties all tables, triggers or not, but for the history of the schema. */
    public void clear() throws SQLException {
        run("""
                DO $$
                BEGIN
                    SET LOCAL session_replication_role = replica;
                    EXECUTE (SELECT 'TRUNCATE ' || string_agg(format('%I', tablename), ', ') FROM pg_tables
                             WHERE schemaname = 'counterfoil' AND tablename <> 'counterfoil_schema_history');
                END
                $$
                """);
    }

    /** The first column of the first row, asked for as administrator in our schema. */
    public String text(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(adminUrl() + "&currentSchema=counterfoil,public");
    }

    /** Removes it, whoever is connected. */
    @Override
    public void close() {
        databases.drop(name);
    }
}
