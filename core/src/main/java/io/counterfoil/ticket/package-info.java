/**
 * The issued document.
 *
 * <p>A {@link io.counterfoil.ticket.Ticket} never changes. It holds everything that is needed to print, report and verify it
 * for ever: names, rates and rules are copied in, no key of a database stands in it. What concerns people stands beside it in
 * a {@link io.counterfoil.ticket.PrivatePart}, to which the ticket is bound by a commitment; erasing that part leaves the
 * ticket and its chain whole.
 *
 * <p>A life: {@code coffee x 2} is issued as {@code TT00000001} and stands as {@link io.counterfoil.ticket.TicketStatus#ISSUED}.
 * A mistake is found; a {@link io.counterfoil.ticket.Cancellation} with its reason is a further record. The ticket is still
 * there, still says 156.60, still bears its number; its status is now CANCELLED.
 *
 * <ul>
 *   <li>{@link io.counterfoil.ticket.TicketDocument}: the ticket as the ledger's canonical document, and back.
 *   <li>{@link io.counterfoil.ticket.RecordedTicket}: a ticket with its entry, status and, on demand, private part.
 *   <li>{@link io.counterfoil.ticket.PrintableTicket}: the only thing that renderers take: the ticket and those private
 *       attributes that the product marks to be printed.
 *   <li>{@link io.counterfoil.ticket.Tickets}: the port to the stored tickets.
 *   <li>{@link io.counterfoil.ticket.Activity}: sensitive actions that are no document of their own, each with its
 *       {@link io.counterfoil.ticket.Change}: {@code {"printings":1}} becomes {@code {"printings":2}}.
 *   <li>{@link io.counterfoil.ticket.HostPart}: from where such an action was done, bound to its entry as a private part is to its
 *       ticket; {@link io.counterfoil.ticket.HostParts} is the port to them.
 * </ul>
 *
 * <p>All types are immutable; null is refused; collections are copied.
 */
@NullMarked
package io.counterfoil.ticket;

import org.jspecify.annotations.NullMarked;
