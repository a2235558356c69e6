package io.counterfoil.testkit.contract;

import static java.util.concurrent.TimeUnit.MINUTES;

import io.counterfoil.Books;
import io.counterfoil.inventory.HoldId;
import io.counterfoil.inventory.Inventory;
import io.counterfoil.inventory.Pool;
import io.counterfoil.inventory.StockChange;
import io.counterfoil.inventory.StockQuery;
import io.counterfoil.inventory.StockState;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.ZoneCode;
import io.counterfoil.work.Transactions;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * A store as it must not be: it reads a pool, then writes it, and nothing keeps a rival from coming between. The barrier makes
 * every rival stand exactly there, so the fault shows in every run.
 */
final class UnlockedInventory implements Transactions<Books> {

    private final Inventory inventory;

    UnlockedInventory(int rivals, long capacity) {
        this.inventory = new ReadThenWrite(new CyclicBarrier(rivals), capacity);
    }

    @Override
    public <R> R transact(Function<? super Books, ? extends R> work) {
        return work.apply((Books) Proxy.newProxyInstance(
                Books.class.getClassLoader(), new Class<?>[] {Books.class}, (proxy, method, arguments) -> inventory));
    }

    private static final class ReadThenWrite implements Inventory {

        private final AtomicLong sold = new AtomicLong();
        private final CyclicBarrier betweenReadAndWrite;
        private final long capacity;

        ReadThenWrite(CyclicBarrier betweenReadAndWrite, long capacity) {
            this.betweenReadAndWrite = betweenReadAndWrite;
            this.capacity = capacity;
        }

        @Override
        public StockState read(StockQuery query) {
            List<Pool> pools = query.pools().stream()
                    .map(key -> new Pool(key, OptionalLong.of(capacity), sold.get(), 0))
                    .toList();
            meetTheOthers();
            return new StockState(query.now(), pools, List.of());
        }

        private void meetTheOthers() {
            try {
                betweenReadAndWrite.await(1, MINUTES);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException("rivals must meet but did not", e);
            }
        }

        @Override
        public void write(StockChange change) {
            change.pools().forEach(pool -> sold.addAndGet(pool.sold()));
        }

        @Override
        public List<Pool> seats(PlanId plan, ZoneCode zone, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<HoldId> overdue(Instant now, int most) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int forget(Instant before) {
            throw new UnsupportedOperationException();
        }
    }
}
