package io.counterfoil.testkit.contract;

import static java.util.concurrent.TimeUnit.MINUTES;

import io.counterfoil.Books;
import io.counterfoil.series.Series;
import io.counterfoil.series.SeriesKey;
import io.counterfoil.series.SeriesRule;
import io.counterfoil.work.Transactions;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * A store as it must not be: it reads the counter, then writes it, and nothing keeps a rival from coming between. The barrier
 * makes every rival stand exactly there, so the fault shows in every run.
 */
final class UnlockedBooks implements Transactions<Books> {

    private final Series series;

    UnlockedBooks(int rivals) {
        this.series = new ReadThenWrite(new CyclicBarrier(rivals));
    }

    @Override
    public <R> R transact(Function<? super Books, ? extends R> work) {
        return work.apply((Books) Proxy.newProxyInstance(
                Books.class.getClassLoader(), new Class<?>[] {Books.class}, (proxy, method, arguments) -> series));
    }

    private static final class ReadThenWrite implements Series {

        private final AtomicLong last = new AtomicLong();
        private final CyclicBarrier betweenReadAndWrite;

        ReadThenWrite(CyclicBarrier betweenReadAndWrite) {
            this.betweenReadAndWrite = betweenReadAndWrite;
        }

        @Override
        public long take(SeriesKey key, String period, int count) {
            long first = last.get() + 1;
            meetTheOthers();
            last.set(first + count - 1);
            return first;
        }

        private void meetTheOthers() {
            try {
                betweenReadAndWrite.await(1, MINUTES);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException("rivals must meet but did not", e);
            }
        }

        @Override
        public long last(SeriesKey key, String period) {
            return last.get();
        }

        @Override
        public void define(SeriesKey key, SeriesRule rule) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<SeriesRule> rule(SeriesKey key) {
            throw new UnsupportedOperationException();
        }
    }
}
