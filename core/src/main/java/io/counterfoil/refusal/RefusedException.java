package io.counterfoil.refusal;

import java.util.List;
import java.util.stream.Collectors;

/** A refused request, where the caller asked for an exception: the same refusals that {@link Outcome} carries. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Not serialised: a refusal is for the process that asked. */
    private final transient List<Refusal> refusals;

    /**
     * Made by {@link Outcome#orThrow()}, and inside a unit of work to leave it.
     *
     * @param refusals at least one
     */
    public RefusedException(List<Refusal> refusals) {
        super(refusals.stream().map(Refusal::toString).collect(Collectors.joining("; ")));
        this.refusals = List.copyOf(refusals);
    }

    /**
     * Why.
     *
     * @return all refusals, at least one
     */
    public List<Refusal> refusals() {
        return refusals;
    }
}
