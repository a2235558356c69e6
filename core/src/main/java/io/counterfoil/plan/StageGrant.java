package io.counterfoil.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
     * The runs of what is sold.
     *
     * @return one, or several that together are what was asked for, in the order of the stages; none where it is denied
     */
    List<StageRun> runs();

    /**
     * The reason why it is not sold.
     *
     * @return nothing where it is
     */
    Optional<StageShortage> shortage();

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
        public Optional<StageShortage> shortage() {
            return Optional.empty();
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
     * @param reason why
     */
    record Denied(StageShortage reason) implements StageGrant {
        /** Refuses null. */
        public Denied {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public List<StageRun> runs() {
            return List.of();
        }

        @Override
        public Optional<StageShortage> shortage() {
            return Optional.of(reason);
        }

        @Override
        public <R> R fold(
                Function<? super List<StageRun>, ? extends R> onGranted,
                Function<? super StageShortage, ? extends R> onDenied) {
            return onDenied.apply(reason);
        }
    }
}
