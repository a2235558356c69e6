package io.counterfoil.work;

import java.util.function.Function;

/**
 * Opens units of work over one tenant's books.
 *
 * <p><b>For implementers.</b> {@code transact} may be called from many threads. The unit sees one consistent state, its changes
 * become visible to others all at once and durably before {@code transact} returns, and none of them survives an
 * exception, which passes through unchanged ({@link io.counterfoil.refusal.RefusedException} is the usual one). A failure of
 * the database is a {@link io.counterfoil.refusal.CounterfoilException}. The books handed to the work are valid only while
 * it runs.
 *
 * <p><b>For callers.</b> A unit may run on another caller's thread and may run again after a conflict: it touches no
 * thread-local, calls no gateway, prints nothing, does not block, and opens no unit of work within itself.
 *
 * @param <B> the ports that a unit of work reaches
 */
public interface Transactions<B> {

    /**
     * Runs a unit of work and makes it durable.
     *
     * @param work reads and writes through the ports; leaves by an exception to undo everything
     * @param <R> what it returns
     * @return what the work returned, after the commit
     */
    <R> R transact(Function<? super B, ? extends R> work);

    /**
     * Runs a unit of work that only reads. It sees one consistent state, as {@link #transact} does, but a store that can lets
     * it run beside units that write, and on books that cannot be written.
     *
     * @param work reads through the ports
     * @param <R> what it returns
     * @return what the work returned
     * @throws IllegalStateException if the work changes something, where the store can tell
     */
    default <R> R read(Function<? super B, ? extends R> work) {
        return transact(work);
    }
}
