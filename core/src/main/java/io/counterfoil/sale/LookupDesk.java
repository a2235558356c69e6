package io.counterfoil.sale;

import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.RefusedException;
import io.counterfoil.shop.HostAttributes;
import io.counterfoil.shop.Permission;
import io.counterfoil.ticket.Disclosure;
import io.counterfoil.ticket.EntryRef;
import io.counterfoil.ticket.HostPart;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.TicketId;
import io.counterfoil.ticket.TicketPage;
import io.counterfoil.ticket.TicketQuery;
import java.util.List;
import java.util.Optional;

/** Finds and lists issued tickets of the tenant. Safe for threads; only reads. */
public final class LookupDesk {

    private final Recorder recorder;

    LookupDesk(Recorder recorder) {
        this.recorder = recorder;
    }

    /**
     * Finds a ticket by its id.
     *
     * @param id its key
     * @param disclosure whether the private part is wanted, which needs a permission of its own
     * @return the ticket, or TICKET_NOT_FOUND or PERMISSION_DENIED
     */
    public Outcome<RecordedTicket> find(TicketId id, Disclosure disclosure) {
        return recorder.read(
                permission(disclosure),
                books -> books.tickets().find(id, disclosure).orElseThrow(LookupDesk::notFound));
    }

    /**
     * Finds a ticket by the number that it bears.
     *
     * @param number as printed, {@code TT00000001}
     * @param disclosure whether the private part is wanted, which needs a permission of its own
     * @return the ticket issued last under that number, or TICKET_NOT_FOUND or PERMISSION_DENIED
     */
    public Outcome<RecordedTicket> findByNumber(String number, Disclosure disclosure) {
        return recorder.read(
                permission(disclosure),
                books -> books.tickets()
                        .findByNumber(number)
                        .flatMap(id -> books.tickets().find(id, disclosure))
                        .orElseThrow(LookupDesk::notFound));
    }

    /**
     * Finds from where a sensitive action was done, such as a cancellation.
     *
     * @param entry where its record stands
     * @return address and agent, nothing where the host told nothing or it was erased; or PERMISSION_DENIED
     */
    public Outcome<Optional<HostAttributes>> hostOf(EntryRef entry) {
        return recorder.read(
                permission(Disclosure.PRIVATE),
                books -> books.hostParts().find(entry.origin(), entry.seq()).map(HostPart::host));
    }

    /**
     * Lists tickets, newest first.
     *
     * @param query which of them, and which page
     * @return public parts only, or PERMISSION_DENIED
     */
    public Outcome<TicketPage> list(TicketQuery query) {
        return recorder.read(Permission.REPORT, books -> books.tickets().list(query));
    }

    private static Permission permission(Disclosure disclosure) {
        return switch (disclosure) {
            case PUBLIC -> Permission.REPORT;
            case PRIVATE -> Permission.READ_PRIVATE;
        };
    }

    private static RefusedException notFound() {
        return new RefusedException(List.of(Refusal.of(RefusalCode.TICKET_NOT_FOUND, FieldPath.of("id"))));
    }
}
