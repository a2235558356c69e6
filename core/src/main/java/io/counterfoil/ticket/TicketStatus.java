package io.counterfoil.ticket;

/** What has become of a ticket: a projection of the records that name it. */
public enum TicketStatus {
    /** It stands as issued. */
    ISSUED,
    /** It was cancelled; the ticket and its number remain. */
    CANCELLED
}
