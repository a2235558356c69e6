package io.counterfoil.sale;

import io.counterfoil.calendar.BusinessCalendar;
import io.counterfoil.ledger.TillSafe;
import io.counterfoil.shop.HostAttributes;
import io.counterfoil.shop.Permission;
import io.counterfoil.shop.Session;
import io.counterfoil.ticket.HostPart;
import io.counterfoil.ticket.Salt;
import io.counterfoil.ticket.Stamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the desks of one session stand: at a till, with its safe, in their surroundings.
 *
 * @param session who works at which till
 * @param safe the till's key, mark and enrolment
 * @param surroundings time, chance and permissions
 */
public record Workplace(Session session, TillSafe safe, Surroundings surroundings) {

    /**
     * Checks that the safe is the till's.
     *
     * @throws IllegalArgumentException if the safe belongs to another till
     */
    public Workplace {
        Objects.requireNonNull(surroundings, "surroundings");
        if (!safe.enrolment().origin().till().equals(session.till())) {
            throw new IllegalArgumentException("safe must be of till " + session.till() + " but was of "
                    + safe.enrolment().origin());
        }
    }

    /** The one reading of the clock of an operation, as exact as the ledger is. */
    Instant now() {
        return surroundings.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Stamp stamp(Instant now, BusinessCalendar calendar) {
        Session named = session.withHost(HostAttributes.NONE);
        return new Stamp(named, now, calendar.businessDate(now), calendar.offset(now));
    }

    /** From where the session works, for the record of one action; nothing where the host tells nothing. */
    Optional<HostPart> hostPart() {
        return session.host().isEmpty()
                ? Optional.empty()
                : Optional.of(new HostPart(Salt.of(random(Salt.LENGTH)), session.host()));
    }

    byte[] random(int count) {
        return surroundings.random().next(count);
    }

    boolean allows(Permission permission) {
        return surroundings.access().allows(session, permission);
    }

    void require(Permission permission) {
        surroundings.require(session, permission);
    }
}
