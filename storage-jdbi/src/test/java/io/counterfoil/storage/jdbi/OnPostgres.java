package io.counterfoil.storage.jdbi;

import io.counterfoil.storage.jdbi.server.TrialDatabase;
import io.counterfoil.storage.jdbi.server.TrialDatabases;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** Tests with a database of their own, which has our tables and is empty when each begins. */
abstract class OnPostgres {

    private static TrialDatabase database;

    @BeforeAll
    static void makeTheDatabase() {
        database = TrialDatabases.shared().empty();
        JdbiStore.createPostgres(server()).close();
    }

    @AfterEach
    void clearTheDatabase() throws SQLException {
        database.clear();
    }

    @AfterAll
    static void dropTheDatabase() {
        if (database != null) {
            database.close();
            database = null;
        }
    }

    static TrialDatabase database() {
        return database;
    }

    /** The database as its owner sees it, who is no administrator. */
    static PostgresServer server() {
        return PostgresServer.at(database.url());
    }
}
