package io.counterfoil.storage.jdbi;

import io.counterfoil.Store;
import io.counterfoil.storage.jdbi.server.TrialDatabase;
import io.counterfoil.storage.jdbi.server.TrialDatabases;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** The store on a PostgreSQL server keeps every contract. */
class PostgresContractsTest extends StoreContracts {

    private static TrialDatabase database;

    @BeforeAll
    static void makeTheDatabase() {
        database = TrialDatabases.shared().empty();
        JdbiStore.createPostgres(PostgresServer.at(database.url())).close();
    }

    @Override
    Store newStore() {
        return JdbiStore.openPostgres(PostgresServer.at(database.url()));
    }

    @AfterEach
    void clearTheDatabase() throws SQLException {
        database.clear();
    }

    @AfterAll
    static void dropTheDatabase() {
        if (database != null) {
            database.close();
        }
    }
}
