package io.counterfoil.ticket;

import io.counterfoil.series.BusinessNumber;
import java.util.Objects;

/**
 * The record that a ticket does not count any more. A ticket can be cancelled once; its number is never used again.
 *
 * @param ticket which ticket
 * @param number the number that the ticket bears
 * @param reason why, in the operator's words; public, so it must not speak of people
 * @param stamp who did it, where and when
 */
public record Cancellation(TicketId ticket, BusinessNumber number, String reason, Stamp stamp) {

    /** The longest reason, in characters: a sentence, not a story. */
    public static final int MAX_REASON_LENGTH = 200;

    /** Refuses nulls. */
    public Cancellation {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(stamp, "stamp");
    }
}
