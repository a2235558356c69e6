package io.counterfoil.ticket;

import io.counterfoil.shop.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * Who did it, where, and when: the part that all documents of a till share.
 *
 * @param session the operator at work, and the till
 * @param instant when, by the clock of the host, to the millisecond
 * @param businessDate the date that the books file it under
 * @param offset the fiscal zone's offset from UTC at that instant
 */
public record Stamp(Session session, Instant instant, LocalDate businessDate, ZoneOffset offset) {

    /** Refuses nulls. */
    public Stamp {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(instant, "instant");
        Objects.requireNonNull(businessDate, "businessDate");
        Objects.requireNonNull(offset, "offset");
    }
}
