package io.counterfoil.audit;

import io.counterfoil.ledger.Origin;
import io.counterfoil.ticket.Cancellation;
import io.counterfoil.ticket.Disclosure;
import io.counterfoil.ticket.EntryRef;
import io.counterfoil.ticket.Erasure;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.TicketId;
import io.counterfoil.ticket.TicketPage;
import io.counterfoil.ticket.TicketProjection;
import io.counterfoil.ticket.TicketQuery;
import io.counterfoil.ticket.Tickets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Tickets whose stored columns somebody changed by hand. */
record TamperedTickets(Tickets tickets, UnaryOperator<List<TicketProjection>> tampering) implements Tickets {

    @Override
    public void add(RecordedTicket issued) {
        tickets.add(issued);
    }

    @Override
    public Optional<RecordedTicket> find(TicketId id, Disclosure disclosure) {
        return tickets.find(id, disclosure);
    }

    @Override
    public Optional<TicketId> findByNumber(String text) {
        return tickets.findByNumber(text);
    }

    @Override
    public TicketPage list(TicketQuery query) {
        return tickets.list(query);
    }

    @Override
    public void cancel(Cancellation cancellation, EntryRef entry) {
        tickets.cancel(cancellation, entry);
    }

    @Override
    public void erase(Erasure erasure, EntryRef entry) {
        tickets.erase(erasure, entry);
    }

    @Override
    public boolean isErased(TicketId id) {
        return tickets.isErased(id);
    }

    @Override
    public int countPrinting(TicketId id) {
        return tickets.countPrinting(id);
    }

    @Override
    public List<TicketProjection> projections(Origin origin, long fromSeq, long toSeq) {
        return tampering.apply(tickets.projections(origin, fromSeq, toSeq));
    }
}
