package io.counterfoil.shop;

import java.util.Objects;

/**
 * An operator at work on a till. Every call that changes the books names one, and the books keep its ids.
 *
 * @param till where
 * @param operator who
 * @param id which stretch of work, as the host counts them
 */
public record Session(Till till, ActorId operator, SessionId id) {

    /** Refuses nulls. */
    public Session {
        Objects.requireNonNull(till, "till");
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(id, "id");
    }
}
