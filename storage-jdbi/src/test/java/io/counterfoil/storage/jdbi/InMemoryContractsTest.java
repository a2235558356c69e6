package io.counterfoil.storage.jdbi;

import io.counterfoil.Store;
import io.counterfoil.testkit.InMemoryStore;

/** The strict store in memory keeps every contract as the others do, so that a test may use it in their place. */
class InMemoryContractsTest extends StoreContracts {

    @Override
    Store newStore() {
        return new InMemoryStore();
    }
}
