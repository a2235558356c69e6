package io.counterfoil.refusal;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The answer to a request that a shop may have to correct: either the value or all refusals. It must be folded, or unwrapped
 * with {@link #orThrow()}.
 *
 * @param <T> the kind of value
 */
public sealed interface Outcome<T> permits Outcome.Accepted, Outcome.Refused {

    /**
     * Turns either case into one result.
     *
     * @param onAccepted applied to the value
     * @param onRefused applied to the refusals, of which there is at least one
     * @param <R> the kind of result
     * @return what the matching function returned
     */
    <R> R fold(Function<? super T, ? extends R> onAccepted, Function<? super List<Refusal>, ? extends R> onRefused);

    /**
     * The value of an accepted request.
     *
     * @param value the value
     * @param <T> the kind of value
     * @return the accepted outcome
     */
    static <T> Outcome<T> accepted(T value) {
        return new Accepted<>(value);
    }

    /**
     * A refused request.
     *
     * @param refusals at least one
     * @param <T> the kind of value that there would have been
     * @return the refused outcome
     * @throws IllegalArgumentException if there are none
     */
    static <T> Outcome<T> refused(List<Refusal> refusals) {
        return new Refused<>(refusals);
    }

    /**
     * A request refused for one reason.
     *
     * @param code the stable reason
     * @param path where in the input
     * @param namesAndValues exactly the data that the code names
     * @param <T> the kind of value that there would have been
     * @return the refused outcome
     */
    static <T> Outcome<T> refused(RefusalCode code, FieldPath path, String... namesAndValues) {
        return refused(List.of(Refusal.of(code, path, namesAndValues)));
    }

    /**
     * Runs a computation that leaves by {@link RefusedException} when it is refused: the way out of a unit of work, so that
     * the unit rolls back.
     *
     * @param computation run once, now
     * @param <T> the kind of value
     * @return its value, or the refusals that it left with
     */
    static <T> Outcome<T> catching(Supplier<? extends T> computation) {
        try {
            return accepted(computation.get());
        } catch (RefusedException refused) {
            return refused(refused.refusals());
        }
    }

    /**
     * The value.
     *
     * @return the value of an accepted request
     * @throws RefusedException with all refusals, if the request was refused
     */
    default T orThrow() {
        return fold(value -> value, refusals -> {
            throw new RefusedException(refusals);
        });
    }

    /**
     * Goes on with the value, if there is one.
     *
     * @param next applied to the value
     * @param <R> the kind of the next value
     * @return the next value, or the same refusals
     */
    default <R> Outcome<R> map(Function<? super T, ? extends R> next) {
        return fold(value -> accepted(next.apply(value)), Outcome::refused);
    }

    /**
     * Goes on with the value to a step that can be refused as well.
     *
     * @param next applied to the value
     * @param <R> the kind of the next value
     * @return the outcome of the next step, or the same refusals
     */
    default <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> next) {
        return fold(next, Outcome::refused);
    }

    /**
     * The request was accepted.
     *
     * @param value its result
     * @param <T> the kind of value
     */
    record Accepted<T>(T value) implements Outcome<T> {
        @Override
        public <R> R fold(
                Function<? super T, ? extends R> onAccepted, Function<? super List<Refusal>, ? extends R> onRefused) {
            return onAccepted.apply(value);
        }
    }

    /**
     * The request was refused, and nothing was changed.
     *
     * @param refusals at least one, in the order in which they were found
     * @param <T> the kind of value that there would have been
     */
    record Refused<T>(List<Refusal> refusals) implements Outcome<T> {
        /**
         * Checks that there is a reason.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Refused {
            refusals = List.copyOf(refusals);
            if (refusals.isEmpty()) {
                throw new IllegalArgumentException("refusals must hold at least one but was empty");
            }
        }

        @Override
        public <R> R fold(
                Function<? super T, ? extends R> onAccepted, Function<? super List<Refusal>, ? extends R> onRefused) {
            return onRefused.apply(refusals);
        }
    }
}
