package io.counterfoil.storage.jdbi;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Runs a unit of work again that lost a race against another. Before each further run it pauses, up to twice as long as before, so
 * that rivals which stopped each other do not do so again: at most 60 milliseconds in all.
 */
final class Reruns {

    /** How often a unit is run before its failure is told. */
    static final int MAX_RUNS = 6;

    /** The longest first pause: about as long as a unit takes. */
    private static final long FIRST_PAUSE_NANOS = 2_000_000;

    /** Where the pauses of this process begin: another process goes through others. */
    private final AtomicLong turn = new AtomicLong(ProcessHandle.current().pid() << Integer.SIZE);

    /** Runs it until it succeeds, fails for a reason of its own, or has lost too often. */
    <R> R run(Supplier<R> unit) {
        for (int run = 1; run < MAX_RUNS; run++) {
            try {
                return unit.get();
            } catch (RuntimeException e) {
                if (!PostgresFailures.isLostRace(e)) {
                    throw e;
                }
            }
            LockSupport.parkNanos(pauseNanos(run));
        }
        return unit.get();
    }

    private long pauseNanos(int run) {
        long longest = FIRST_PAUSE_NANOS << (run - 1);
        return Math.floorMod(mixed(turn.incrementAndGet()), longest);
    }

    /** Spreads neighbouring numbers over all 64 bits. Source: Steele, Lea and Flood, "Fast splittable PRNGs", 2014: mix64. */
    private static long mixed(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
