package io.counterfoil.receipt;

import io.counterfoil.ticket.PrintableTicket;
import java.util.List;

/**
 * Turns tickets into receipts. It takes printable tickets and nothing else, so what is private and not marked to be
 * printed cannot reach paper; and it computes nothing: every amount is the ticket's own.
 *
 * <p>The same ticket gives the same receipt, always. Immutable; may be shared between threads.
 */
public final class ReceiptComposer {

    private final ReceiptTemplate template;

    /**
     * A composer for a template.
     *
     * @param template how the receipts look
     */
    public ReceiptComposer(ReceiptTemplate template) {
        this.template = template;
    }

    /**
     * The receipt of a ticket, with a cut at its end.
     *
     * @param ticket what may stand on paper
     * @return the receipt
     */
    public Receipt compose(PrintableTicket ticket) {
        return compose(List.of(ticket));
    }

    /**
     * The receipts of several tickets, one below the other with a cut after each: what is printed when a batch was
     * sold.
     *
     * @param tickets what may stand on paper
     * @return one receipt for all of them
     * @throws IllegalArgumentException if they have more than {@value Receipt#MAX_BLOCKS} blocks together
     */
    public Receipt compose(List<PrintableTicket> tickets) {
        return new Receipt(tickets.stream()
                .flatMap(ticket -> new TicketBlocks(template, ticket).blocks().stream())
                .toList());
    }
}
