package io.counterfoil.storage.jdbi;

import io.counterfoil.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The store in a SQLite file keeps every contract. */
class SqliteContractsTest extends StoreContracts {

    @TempDir
    Path folder;

    @Override
    Store newStore() {
        return JdbiStore.createSqlite(folder.resolve("shop.db"));
    }
}
