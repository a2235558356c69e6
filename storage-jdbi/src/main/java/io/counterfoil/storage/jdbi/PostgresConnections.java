package io.counterfoil.storage.jdbi;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.counterfoil.refusal.CounterfoilException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Connections to one database on a PostgreSQL server.
 *
 * @param source gives one
 * @param release closes what the store has opened
 */
record PostgresConnections(DataSource source, Runnable release) {

    /** How much longer than its statement a silent connection is waited for before it is given up as broken. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    /** Those of the host, which closes them itself. */
    static PostgresConnections borrowed(DataSource source) {
        return new PostgresConnections(source, () -> {});
    }

    /**
     * A pool of the store's own.
     *
     * @throws CounterfoilException if the server cannot be reached or refuses
     * @throws IllegalArgumentException if the driver does not understand the address
     */
    static PostgresConnections pooled(String url, PostgresSettings settings) {
        requireUnderstood(url);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName("counterfoil");
        config.setMaximumPoolSize(settings.units());
        // A till that is idle keeps one; the others go after ten minutes.
        config.setMinimumIdle(1);
        config.setConnectionTimeout(Math.max(250, settings.queueTimeout().toMillis()));
        config.addDataSourceProperty("ApplicationName", "counterfoil");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty(
                "socketTimeout",
                Long.toString(settings.statementTimeout().plus(SILENCE).toSeconds()));
        // Details quote whole rows.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        try {
            HikariDataSource pool = new HikariDataSource(config);
            return new PostgresConnections(pool, pool::close);
        } catch (PoolInitializationException e) {
            throw PostgresFailures.of(e);
        }
    }

    /** The pool would say so as well, but repeat the address with its password. */
    private static void requireUnderstood(String url) {
        try {
            DriverManager.getDriver(url);
        } catch (SQLException e) {
            throw new IllegalArgumentException(
                    "url must be one that the driver of PostgreSQL understands but was not, or there is no driver");
        }
    }
}
