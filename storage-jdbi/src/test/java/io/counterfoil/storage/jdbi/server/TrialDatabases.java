package io.counterfoil.storage.jdbi.server;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Databases on one server, each empty and owned by a user who is no administrator, as a shop's should be. */
public final class TrialDatabases {

    /** Names a server that the tests should use instead of starting one: the address of an administrator. */
    public static final String NAMED = "COUNTERFOIL_TEST_PG_URL";

    private static final String PASSWORD = "trial";

    private static @Nullable TrialDatabases shared;
    private static @Nullable String whyNot;

    private final @Nullable TrialServer server;
    private final String admin;
    private final String owner;
    private final AtomicInteger made = new AtomicInteger();

    /**
     * Databases on a server.
     *
     * @param server the server, if it is ours
     * @param admin where an administrator comes in
     */
    private TrialDatabases(@Nullable TrialServer server, String admin) throws SQLException {
        this.server = server;
        this.admin = admin;
        this.owner = "counterfoil_trial_" + ProcessHandle.current().pid();
        run(admin, "DROP ROLE IF EXISTS " + owner, "CREATE ROLE " + owner + " LOGIN PASSWORD '" + PASSWORD + "'");
    }

    /** Databases on a server of a test's own. */
    public static TrialDatabases on(TrialServer server) throws SQLException {
        return new TrialDatabases(server, server.url("postgres"));
    }

    /**
     * Databases on the server that all tests of this process share. Where there is none, the test is skipped; but it fails where
     * CI says that nothing may be skipped.
     */
    public static synchronized TrialDatabases shared() {
        if (shared == null && whyNot == null) {
            try {
                shared = open();
            } catch (IOException | SQLException | UnsupportedOperationException e) {
                whyNot = "no PostgreSQL for tests: " + e.getMessage() + "; " + NAMED + " may name a server";
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                whyNot = "interrupted";
            }
        }
        if (shared == null && "true".equals(System.getenv("CI"))) {
            throw new AssertionError(whyNot);
        }
        Assumptions.assumeTrue(shared != null, whyNot);
        return shared;
    }

    private static TrialDatabases open() throws IOException, InterruptedException, SQLException {
        String named = System.getenv(NAMED);
        if (named != null) {
            TrialDatabases there = new TrialDatabases(null, named);
            Runtime.getRuntime().addShutdownHook(new Thread(there::forgetOwner));
            return there;
        }
        TrialServer server = TrialServer.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return on(server);
    }

    /** Starts a server of a test's own beside these; the test is skipped where these are on one that was named. */
    public TrialServer startAnotherServer() throws IOException, InterruptedException {
        Assumptions.assumeTrue(server != null, "a server that was named is not ours to kill");
        return server.startAnother();
    }

    private void forgetOwner() {
        try {
            run(admin, "DROP ROLE IF EXISTS " + owner);
        } catch (SQLException e) {
            throw new IllegalStateException("a role was left behind: " + owner, e);
        }
    }

    /** An empty database. */
    public TrialDatabase empty() {
        String name = owner + "_" + made.incrementAndGet();
        try {
            run(admin, "DROP DATABASE IF EXISTS " + name, "CREATE DATABASE " + name + " OWNER " + owner);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new TrialDatabase(this, name);
    }

    void drop(String name) {
        try {
            run(admin, "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the administrator comes into a database. */
    String adminUrl(String name) {
        Properties parts = parts();
        return url(name, PGProperty.USER.getOrDefault(parts), PGProperty.PASSWORD.getOrDefault(parts));
    }

    String ownerUrl(String name) {
        return url(name, owner, PASSWORD);
    }

    String url(String name, String user, @Nullable String password) {
        Properties parts = parts();
        return "jdbc:postgresql://" + PGProperty.PG_HOST.getOrDefault(parts) + ":"
                + PGProperty.PG_PORT.getOrDefault(parts) + "/" + name + "?user=" + user
                + (password == null ? "" : "&password=" + password);
    }

    private Properties parts() {
        return Driver.parseURL(admin, new Properties());
    }

    private static void run(String url, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
