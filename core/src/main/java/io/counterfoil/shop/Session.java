package io.counterfoil.shop;

import java.util.Objects;

/**
 * An operator at work on a till. Every call that changes the books names one, and the books keep its ids. From where the operator
 * works is kept as well, but apart: documents name a session without it.
 *
 * @param till where
 * @param operator who
 * @param id which stretch of work, as the host counts them
 * @param host from where, as the host sees it; a session that moves to another address is another one
 */
public record Session(Till till, ActorId operator, SessionId id, HostAttributes host) {

    /** Refuses nulls. */
    public Session {
        Objects.requireNonNull(till, "till");
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(host, "host");
    }

    /**
     * A session of which the host tells no more.
     *
     * @param till where
     * @param operator who
     * @param id which stretch of work, as the host counts them
     */
    public Session(Till till, ActorId operator, SessionId id) {
        this(till, operator, id, HostAttributes.NONE);
    }

    /**
     * The session as it is seen from there.
     *
     * @param from for instance {@link HostAttributes#of of} {@code 192.0.2.7} and {@code Kiosk/4.1}
     * @return a changed copy
     */
    public Session withHost(HostAttributes from) {
        return new Session(till, operator, id, from);
    }
}
