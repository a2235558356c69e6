package io.counterfoil.ledger;

import java.util.Objects;
import java.util.concurrent.Executor;

/**
 * How a verification is to go about its work: how much it checks, on which threads, and who is told how far it is. What it finds
 * does not depend on the threads: the report is the same to the byte. Immutable.
 *
 * <pre>{@code
 * VerificationPace.full().on(pool).telling(entries -> bar.show(entries))
 * }</pre>
 */
public final class VerificationPace {

    private static final VerificationPace FULL =
            new VerificationPace(VerificationMode.FULL, Runnable::run, entries -> {});

    private final VerificationMode mode;
    private final Executor executor;
    private final VerificationProgress progress;

    private VerificationPace(VerificationMode mode, Executor executor, VerificationProgress progress) {
        this.mode = mode;
        this.executor = executor;
        this.progress = progress;
    }

    /**
     * Everything is checked, by the calling thread, and nobody is told.
     *
     * @return the pace unless another is chosen
     */
    public static VerificationPace full() {
        return FULL;
    }

    /**
     * The same in mode {@link VerificationMode#FAST}.
     *
     * @return another pace
     */
    public VerificationPace fast() {
        return new VerificationPace(VerificationMode.FAST, executor, progress);
    }

    /**
     * The same with signatures checked by other threads as well; nearly all time goes there. Rows are still read by the calling
     * thread alone, and it helps where the others are busy, so that an executor that does nothing delays nothing for ever.
     *
     * @param threads for instance a pool of as many threads as there are cores; the host ends it
     * @return another pace
     */
    public VerificationPace on(Executor threads) {
        return new VerificationPace(mode, Objects.requireNonNull(threads, "threads"), progress);
    }

    /**
     * The same with somebody who is told how far it is.
     *
     * @param listener told every few thousand entries
     * @return another pace
     */
    public VerificationPace telling(VerificationProgress listener) {
        return new VerificationPace(mode, executor, Objects.requireNonNull(listener, "listener"));
    }

    VerificationMode mode() {
        return mode;
    }

    Executor executor() {
        return executor;
    }

    VerificationProgress progress() {
        return progress;
    }

    /** The mode. */
    @Override
    public String toString() {
        return "VerificationPace[" + mode + "]";
    }
}
