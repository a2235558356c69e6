package io.counterfoil.storage.jdbi;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.shop.TenantId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;

/**
 * Units of work on PostgreSQL. Those that change the books run side by side, each statement on the newest committed state, and
 * keep each other from harm by row locks and conditions; a unit that lost a race is run again. Those that only read see the one
 * state of their beginning and wait for nobody.
 */
final class PostgresUnits implements Units {

    /** Belongs to no tenant: sees what all have in common, which is the schema. */
    private static final String NOBODY = "";

    private final PostgresConnections connections;
    private final PostgresSettings settings;
    private final Jdbi jdbi;
    private final Reruns reruns = new Reruns();

    /** Fair, unlike a pool: with 1,000 tills waiting, some would be served over and over and others not at all. */
    private final Semaphore turns;

    private final Set<Thread> inUnit = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * Opens nothing yet.
     *
     * @param counter told of every statement, for tests
     */
    PostgresUnits(PostgresConnections connections, PostgresSettings settings, Optional<SqlLogger> counter) {
        this.connections = connections;
        this.settings = settings;
        this.turns = new Semaphore(settings.units(), true);
        this.jdbi = Jdbi.create(() -> PostgresTransaction.committing(connections.source()));
        // Bound values are people's names at times, and JDBI would print them.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        counter.ifPresent(jdbi.getConfig(SqlStatements.class)::setSqlLogger);
    }

    @Override
    public <R> R write(TenantId tenant, Function<Sql, R> work) {
        return inTurn(() -> reruns.run(() -> run(Sql.Access.WRITE, tenant.value(), work)));
    }

    @Override
    public <R> R read(TenantId tenant, Function<Sql, R> work) {
        return inTurn(() -> run(Sql.Access.READ, tenant.value(), work));
    }

    /** Runs a unit that looks at what belongs to no tenant. */
    <R> R look(Function<Sql, R> work) {
        return inTurn(() -> run(Sql.Access.READ, NOBODY, work));
    }

    private <R> R inTurn(Supplier<R> unit) {
        requireNotNested();
        awaitTurn();
        inUnit.add(Thread.currentThread());
        try {
            requireOpen();
            return unit.get();
        } finally {
            inUnit.remove(Thread.currentThread());
            turns.release();
        }
    }

    private void awaitTurn() {
        try {
            if (!turns.tryAcquire(settings.queueTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CounterfoilException(FailureCode.STORAGE_BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CounterfoilException(FailureCode.STORAGE_BUSY, e);
        }
    }

    private <R> R run(Sql.Access access, String tenant, Function<Sql, R> work) {
        try (PostgresTransaction transaction = PostgresTransaction.begin(jdbi, access, tenant, settings)) {
            Sql sql = new Sql(Engine.POSTGRESQL, transaction.handle(), access);
            try {
                R result = work.apply(sql);
                sql.end();
                transaction.commit();
                return result;
            } finally {
                sql.end();
            }
        }
    }

    private void requireNotNested() {
        if (inUnit.contains(Thread.currentThread())) {
            throw new IllegalStateException("a unit of work must not open another within itself but one was open");
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("store must be open but was closed");
        }
    }

    /** Waits for the units that run; those that wait are told that the store is closed. */
    @Override
    public void close() {
        requireNotNested();
        turns.acquireUninterruptibly(settings.units());
        try {
            if (!closed) {
                closed = true;
                connections.release().run();
            }
        } finally {
            turns.release(settings.units());
        }
    }
}
