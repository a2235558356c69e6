package io.counterfoil.ticket;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param tickets newest first, public parts only
 * @param next what the following query goes on after; empty on the last page
 */
public record TicketPage(List<RecordedTicket> tickets, Optional<TicketId> next) {

    /** Copies the list. */
    public TicketPage {
        tickets = List.copyOf(tickets);
        Objects.requireNonNull(next, "next");
    }
}
