package io.counterfoil;

import io.counterfoil.shop.TenantId;
import io.counterfoil.work.Transactions;

/**
 * Where books are kept. Reached through a tenant, so that a query without one cannot be written.
 *
 * <p><b>For implementers.</b> Safe for threads. One tenant never sees another's data. {@link #close} waits for running units of
 * work and is idempotent. {@code io.counterfoil.testkit} holds the contract that every store passes.
 */
public interface Store extends AutoCloseable {

    /**
     * The units of work of one tenant.
     *
     * @param tenant whose books
     * @return opens units of work over them
     */
    Transactions<Books> forTenant(TenantId tenant);

    /** Releases what the store holds. */
    @Override
    void close();
}
