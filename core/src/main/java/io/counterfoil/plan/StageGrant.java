package io.counterfoil.plan;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** At which stages a request is sold, or why it is not. */
public sealed interface StageGrant permits StageGrant.Granted, StageGrant.Denied {

    /**
     * Turns either kind into one result.
     *
     * @param onGranted applied to the runs
     * @param onDenied applied to the reason
     * @param <R> the kind of result
     * @return what the matching function returned
     */
    <R> R fold(
            Function<? super List<StageRun>, ? extends R> onGranted,
            Function<? super StageShortage, ? extends R> onDenied);

    /**
     * The request is sold.
     *
     * @param runs one, or several that together are what was asked for, in the order of the stages
     */
    record Granted(List<StageRun> runs) implements StageGrant {
        /** Copies the runs. */
        public Granted {
            runs = List.copyOf(runs);
        }

        @Override
        public <R> R fold(
                Function<? super List<StageRun>, ? extends R> onGranted,
                Function<? super StageShortage, ? extends R> onDenied) {
            return onGranted.apply(runs);
        }
    }

    /**
     * The request is not sold, nothing of it.
     *
     * @param shortage why
     */
    record Denied(StageShortage shortage) implements StageGrant {
        /** Refuses null. */
        public Denied {
            Objects.requireNonNull(shortage, "shortage");
        }

        @Override
        public <R> R fold(
                Function<? super List<StageRun>, ? extends R> onGranted,
                Function<? super StageShortage, ? extends R> onDenied) {
            return onDenied.apply(shortage);
        }
    }
}
