package io.counterfoil.ticket;

import java.util.Objects;
import java.util.Optional;

/**
 * A ticket with its place in the ledger and what has become of it.
 *
 * @param ticket the document as issued
 * @param entry where it stands in the ledger
 * @param cancellation the record that it does not count any more, if there is one
 * @param privatePart what it knows about people: empty where it knows nothing, where it was erased, and where only
 *     {@link Disclosure#PUBLIC} was asked for
 */
public record RecordedTicket(
        Ticket ticket, EntryRef entry, Optional<Cancellation> cancellation, Optional<PrivatePart> privatePart) {

    /** Refuses nulls. */
    public RecordedTicket {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(cancellation, "cancellation");
        Objects.requireNonNull(privatePart, "privatePart");
    }

    /**
     * What has become of it.
     *
     * @return CANCELLED if there is a cancellation, else ISSUED
     */
    public TicketStatus status() {
        return cancellation.isPresent() ? TicketStatus.CANCELLED : TicketStatus.ISSUED;
    }

    /**
     * The same ticket for readers who may not know about people.
     *
     * @return a copy without the private part
     */
    public RecordedTicket withoutPrivatePart() {
        return new RecordedTicket(ticket, entry, cancellation, Optional.empty());
    }
}
