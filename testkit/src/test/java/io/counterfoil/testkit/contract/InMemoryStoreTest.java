package io.counterfoil.testkit.contract;

import io.counterfoil.Store;
import io.counterfoil.testkit.InMemoryStore;
import org.junit.jupiter.api.Nested;

/** The in-memory store keeps every contract. */
class InMemoryStoreTest {

    @Nested
    class Units extends StoreContract {
        @Override
        protected Store emptyStore() {
            return new InMemoryStore();
        }
    }

    @Nested
    class Numbers extends SeriesContract {
        @Override
        protected Store emptyStore() {
            return new InMemoryStore();
        }
    }

    @Nested
    class Methods extends PaymentMethodsContract {
        @Override
        protected Store emptyStore() {
            return new InMemoryStore();
        }
    }

    @Nested
    class Chains extends LedgerContract {
        @Override
        protected Store emptyStore() {
            return new InMemoryStore();
        }
    }

    @Nested
    class Assortments extends CatalogContract {
        @Override
        protected Store emptyStore() {
            return new InMemoryStore();
        }
    }

    @Nested
    class Documents extends TicketsContract {
        @Override
        protected Store emptyStore() {
            return new InMemoryStore();
        }
    }

    @Nested
    class Hosts extends HostPartsContract {
        @Override
        protected Store emptyStore() {
            return new InMemoryStore();
        }
    }

    @Nested
    class Pools extends InventoryContract {
        @Override
        protected Store emptyStore() {
            return new InMemoryStore();
        }
    }

    @Nested
    class Keys extends IdempotencyKeysContract {
        @Override
        protected Store emptyStore() {
            return new InMemoryStore();
        }
    }

    @Nested
    class Gifts extends VouchersContract {
        @Override
        protected Store emptyStore() {
            return new InMemoryStore();
        }
    }
}
