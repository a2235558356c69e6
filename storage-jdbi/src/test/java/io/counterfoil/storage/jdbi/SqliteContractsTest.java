package io.counterfoil.storage.jdbi;

import io.counterfoil.Store;
import io.counterfoil.testkit.contract.CatalogContract;
import io.counterfoil.testkit.contract.LedgerContract;
import io.counterfoil.testkit.contract.PaymentMethodsContract;
import io.counterfoil.testkit.contract.SeriesContract;
import io.counterfoil.testkit.contract.StoreContract;
import io.counterfoil.testkit.contract.TicketsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The store in a SQLite file keeps every contract. */
class SqliteContractsTest {

    @TempDir
    Path folder;

    private Store newStore() {
        return JdbiStore.createSqlite(folder.resolve("shop.db"));
    }

    @Nested
    class Units extends StoreContract {
        @Override
        protected Store emptyStore() {
            return newStore();
        }
    }

    @Nested
    class Numbers extends SeriesContract {
        @Override
        protected Store emptyStore() {
            return newStore();
        }
    }

    @Nested
    class Methods extends PaymentMethodsContract {
        @Override
        protected Store emptyStore() {
            return newStore();
        }
    }

    @Nested
    class Chains extends LedgerContract {
        @Override
        protected Store emptyStore() {
            return newStore();
        }
    }

    @Nested
    class Assortments extends CatalogContract {
        @Override
        protected Store emptyStore() {
            return newStore();
        }
    }

    @Nested
    class Documents extends TicketsContract {
        @Override
        protected Store emptyStore() {
            return newStore();
        }
    }
}
