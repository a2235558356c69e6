package io.counterfoil.storage.jdbi;

import io.counterfoil.Store;
import org.junit.jupiter.api.Nested;

/** The store on a PostgreSQL server keeps every contract. */
class PostgresContractsTest extends OnPostgres {

    @Nested
    class Postgres extends StoreContracts {
        @Override
        Store newStore() {
            return JdbiStore.openPostgres(server());
        }
    }
}
