package io.counterfoil.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that begin together and want the same thing. */
final class Rivals {

    private Rivals() {}

    /**
     * Runs the same work on several threads, none of which begins before all are there.
     *
     * @return what each returned
     * @throws IllegalStateException if one of them failed
     */
    static <R> List<R> run(int count, Callable<R> work) {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        CyclicBarrier start = new CyclicBarrier(count);
        try {
            List<Future<R>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> rival : running) {
                results.add(rival.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("rivals must finish but were interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("rivals must succeed but one failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
