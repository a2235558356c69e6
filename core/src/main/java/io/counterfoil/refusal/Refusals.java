package io.counterfoil.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Collects all faults of one input before answering. Mutable, for one thread and one request:
 *
 * <pre>{@code
 * Refusals refusals = new Refusals();
 * if (reason.isBlank()) {
 *     refusals.add(RefusalCode.REASON_REQUIRED, FieldPath.of("reason"));
 * }
 * return refusals.orElse(() -> cancellation);
 * }</pre>
 */
public final class Refusals {

    private final List<Refusal> found = new ArrayList<>();

    /** An empty collector. */
    public Refusals() {}

    /**
     * Notes one fault.
     *
     * @param refusal the fault
     */
    public void add(Refusal refusal) {
        found.add(refusal);
    }

    /**
     * Notes one fault.
     *
     * @param code the stable reason
     * @param path where in the input
     * @param namesAndValues exactly the data that the code names
     */
    public void add(RefusalCode code, FieldPath path, String... namesAndValues) {
        found.add(Refusal.of(code, path, namesAndValues));
    }

    /**
     * Takes the value of an outcome, or notes its faults.
     *
     * @param outcome of a part of the input
     * @param instead what to go on with where the part was refused
     * @param <T> the kind of value
     * @return the accepted value, or {@code instead}
     */
    public <T> T take(Outcome<T> outcome, T instead) {
        return outcome.fold(value -> value, refused -> {
            found.addAll(refused);
            return instead;
        });
    }

    /**
     * Whether nothing was found so far.
     *
     * @return true while no fault was noted
     */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * What was found so far.
     *
     * @return in the order of noting, unmodifiable
     */
    public List<Refusal> list() {
        return List.copyOf(found);
    }

    /**
     * Ends the collection.
     *
     * @param value computed only where nothing was found
     * @param <T> the kind of value
     * @return the value, or all faults
     */
    public <T> Outcome<T> orElse(Supplier<? extends T> value) {
        return found.isEmpty() ? Outcome.accepted(value.get()) : Outcome.refused(found);
    }

    /**
     * Leaves the current unit of work if anything was found.
     *
     * @throws RefusedException with all faults, if there are any
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new RefusedException(found);
        }
    }
}
