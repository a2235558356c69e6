package io.counterfoil.examples;

import io.counterfoil.sale.LookupDesk;
import io.counterfoil.ticket.Disclosure;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.TicketId;
import picocli.CommandLine.Parameters;

/** Which ticket: by the number that it bears, or by its id. */
final class TicketOption {
    @Parameters(paramLabel = "NUMBER|ID", description = "The ticket's number, such as CP00000001, or its id.")
    private String typed = "";

    RecordedTicket find(Premises premises, Disclosure disclosure) {
        return find(premises, typed, disclosure);
    }

    /** The ticket of what somebody typed. */
    static RecordedTicket find(Premises premises, String typed, Disclosure disclosure) {
        LookupDesk lookup = premises.desk().lookup();
        return (TicketId.isValid(typed)
                        ? lookup.find(TicketId.of(typed), disclosure)
                        : lookup.findByNumber(typed, disclosure))
                .orThrow();
    }
}
