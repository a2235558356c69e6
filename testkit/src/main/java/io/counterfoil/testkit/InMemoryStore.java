package io.counterfoil.testkit;

import io.counterfoil.Books;
import io.counterfoil.Store;
import io.counterfoil.shop.TenantId;
import io.counterfoil.work.Transactions;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The strictest store there is, for tests of whatever uses one: it keeps every rule of the ports, refuses what a real store
 * might let pass (books used after their unit, a change in a reading unit, a unit within a unit), and forgets everything with
 * the process. Units of work run one after the other, each on a copy that replaces the books when it succeeds. May be used by
 * any number of threads.
 *
 * <p>A copy of the books for every unit is simple to be sure of and slow with many tickets: a few thousand are well.
 */
public final class InMemoryStore implements Store {

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Map<TenantId, InMemoryBooks> committed = new HashMap<>();
    private boolean closed;

    /** A store without any books. */
    public InMemoryStore() {}

    @Override
    public Transactions<Books> forTenant(TenantId tenant) {
        Objects.requireNonNull(tenant, "tenant");
        return new Transactions<>() {
            @Override
            public <R> R transact(Function<? super Books, ? extends R> work) {
                return run(tenant, new UnitGuard(UnitGuard.Access.WRITE), work);
            }

            @Override
            public <R> R read(Function<? super Books, ? extends R> work) {
                return run(tenant, new UnitGuard(UnitGuard.Access.READ), work);
            }
        };
    }

    private <R> R run(TenantId tenant, UnitGuard guard, Function<? super Books, ? extends R> work) {
        Objects.requireNonNull(work, "work");
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("a unit of work must not open another within itself but one was open");
        }
        turn.lock();
        try {
            if (closed) {
                throw new IllegalStateException("store must be open but was closed");
            }
            InMemoryBooks books =
                    committed.getOrDefault(tenant, InMemoryBooks.EMPTY).copy(guard);
            R result = work.apply(books);
            books.prove();
            committed.put(tenant, books);
            return result;
        } finally {
            guard.end();
            turn.unlock();
        }
    }

    /** Waits for the unit of work that runs. No unit runs after this, and the books are forgotten. */
    @Override
    public void close() {
        turn.lock();
        try {
            closed = true;
            committed.clear();
        } finally {
            turn.unlock();
        }
    }
}
