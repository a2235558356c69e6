package io.counterfoil.storage.jdbi;

import io.counterfoil.shop.TenantId;
import java.util.function.Function;

/** Runs units of work on one database: how a unit begins, waits for others and ends is where the engines differ most. */
interface Units extends AutoCloseable {

    /** Runs a unit that may change one tenant's books, and makes its changes durable. */
    <R> R write(TenantId tenant, Function<Sql, R> work);

    /** Runs a unit that only reads one tenant's books, all of it in one state. */
    <R> R read(TenantId tenant, Function<Sql, R> work);

    /** Waits for the units that run. Closing twice changes nothing. */
    @Override
    void close();
}
