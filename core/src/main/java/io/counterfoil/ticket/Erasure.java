package io.counterfoil.ticket;

import io.counterfoil.series.BusinessNumber;
import java.util.Objects;

/**
 * The record that what a ticket knew about people was erased, because the law or the person asked for it. The ticket, its amounts
 * and its number remain; the commitment in it says nothing any more.
 *
 * @param ticket which ticket
 * @param number the number that the ticket bears
 * @param reason why, in the operator's words, {@code request of 2026-11-20}; public, so it must not speak of people itself
 * @param stamp who did it, where and when
 */
public record Erasure(TicketId ticket, BusinessNumber number, String reason, Stamp stamp) {

    /** Refuses nulls. */
    public Erasure {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(stamp, "stamp");
    }
}
