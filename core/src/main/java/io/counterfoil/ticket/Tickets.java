package io.counterfoil.ticket;

import io.counterfoil.ledger.Origin;
import java.util.List;
import java.util.Optional;

/**
 * The stored tickets of one tenant, reached inside a unit of work: a projection of the ledger, and the private parts.
 *
 * <p><b>For implementers.</b> The ticket itself is read from its entry's canonical bytes through {@link TicketDocument}; only
 * what is filtered and counted by stands in columns of its own. The entry is appended in the same unit of work, before
 * {@code add} or after it; a unit that ends without it is a {@link io.counterfoil.refusal.FailureCode#STORAGE_INCONSISTENT}
 * failure. A number of a series and period is stored once, and a second is such a failure at the end of the unit at the latest: it
 * would be a fault of the series.
 */
public interface Tickets {

    /**
     * Stores an issued ticket.
     *
     * @param issued the ticket, its entry and its private part
     */
    void add(RecordedTicket issued);

    /**
     * Finds a ticket.
     *
     * @param id its key
     * @param disclosure whether the private part is wanted
     * @return the ticket with its status
     */
    Optional<RecordedTicket> find(TicketId id, Disclosure disclosure);

    /**
     * Finds a ticket by the number that it bears.
     *
     * @param text as printed, {@code TT00000001}
     * @return the key of the ticket issued last under that text: a series that begins anew repeats its numbers
     */
    Optional<TicketId> findByNumber(String text);

    /**
     * Lists tickets, newest first, by descending id.
     *
     * @param query which of them, and which page
     * @return public parts only
     */
    TicketPage list(TicketQuery query);

    /**
     * Stores that a ticket does not count any more.
     *
     * @param cancellation which ticket and why; its entry was appended in the same unit of work
     * @param entry where the cancellation stands in the ledger
     */
    void cancel(Cancellation cancellation, EntryRef entry);

    /**
     * Erases what a ticket knows about people: its private part and the salt, so that no table, index, log or free room of the store
     * holds a byte of them once the unit of work has ended, or at the latest once those have ended who were reading then.
     *
     * @param erasure which ticket and why; its entry was appended in the same unit of work
     * @param entry where the erasure stands in the ledger
     */
    void erase(Erasure erasure, EntryRef entry);

    /**
     * Whether the private part of a ticket was erased.
     *
     * @param id its key
     * @return false also for a ticket that never had one, and where there is no such ticket
     */
    boolean isErased(TicketId id);

    /**
     * Counts one more printing of a ticket.
     *
     * @param id its key
     * @return how often it had been printed before
     */
    int countPrinting(TicketId id);

    /**
     * What is stored of tickets beside their entries, as it is, for auditors. Nothing is checked or repaired; a value that is not
     * what it should be is given as its text.
     *
     * @param origin the chain that the rows say their entries stand in
     * @param fromSeq first seq wanted
     * @param toSeq last seq wanted
     * @return by seq, ascending, every row that says it belongs there; columns as {@link TicketProjection} names them, where
     *     {@code payments} joins {@code METHOD:tendered:change} in minor units by commas in their order,
     *     {@code cancellation} and {@code erasure} are the stored places of their entries as {@code origin#seq}, and {@code private_commit} is {@link io.counterfoil.ledger.Commitment} over the stored salt and bytes
     */
    List<TicketProjection> projections(Origin origin, long fromSeq, long toSeq);
}
