package io.counterfoil.testkit.contract;

import static java.util.Objects.requireNonNull;

import io.counterfoil.Books;
import io.counterfoil.Store;
import io.counterfoil.shop.TenantId;
import io.counterfoil.work.Transactions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts of all ports share: a store that is empty when a test begins. */
public abstract class PortContract {

    static final TenantId TENANT = TenantId.of("ferries.example");
    static final TenantId OTHER_TENANT = TenantId.of("coffee.example");

    private @Nullable Store store;

    /** For subclasses. */
    protected PortContract() {}

    /**
     * A store without any books. Called once before each test; the contract closes it afterwards.
     *
     * @return a new store
     */
    protected abstract Store emptyStore();

    @BeforeEach
    void openTheStore() {
        store = emptyStore();
    }

    @AfterEach
    void closeTheStore() {
        store().close();
    }

    Store store() {
        return requireNonNull(store, "store");
    }

    /** The books of the tenant that most rules speak of. */
    Transactions<Books> books() {
        return booksOf(TENANT);
    }

    Transactions<Books> booksOf(TenantId tenant) {
        return store().forTenant(tenant);
    }
}
