package io.counterfoil.storage.jdbi;

import io.counterfoil.ledger.Origin;
import io.counterfoil.payment.Payment;
import io.counterfoil.shop.TenantId;
import io.counterfoil.shop.Till;
import io.counterfoil.ticket.Cancellation;
import io.counterfoil.ticket.Disclosure;
import io.counterfoil.ticket.EntryRef;
import io.counterfoil.ticket.Erasure;
import io.counterfoil.ticket.PrivatePart;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.Ticket;
import io.counterfoil.ticket.TicketDocument;
import io.counterfoil.ticket.TicketId;
import io.counterfoil.ticket.TicketPage;
import io.counterfoil.ticket.TicketProjection;
import io.counterfoil.ticket.TicketQuery;
import io.counterfoil.ticket.TicketStatus;
import io.counterfoil.ticket.Tickets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tickets of one tenant in the tables {@code tickets}, {@code ticket_payments} and {@code private_parts}. New ones are
 * collected and written together: before the commit, or before anything here is read or changed.
 */
final class JdbiTickets implements Tickets {

    private static final String ADD = """
            INSERT INTO tickets (tenant, id, number_text, series, period, number, business_date, issued_at, location, till,
                operator, currency, total_minor, status, chain, seq)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ADD_PAYMENT = """
            INSERT INTO ticket_payments (tenant, ticket, position, method, tendered_minor, change_minor)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    private static final String ADD_PRIVATE_PART =
            "INSERT INTO private_parts (tenant, ticket, salt, canonical) VALUES (?, ?, ?, ?)";

    private static final String BY_NUMBER =
            "SELECT id FROM tickets WHERE tenant = ? AND number_text = ? ORDER BY id DESC LIMIT 1";

    private static final String CANCEL = """
            UPDATE tickets SET status = ?, cancellation_chain = ?, cancellation_seq = ?
            WHERE tenant = ? AND id = ? AND cancellation_seq IS NULL
            """;

    /**
     * A statement of its own: locked in the SELECT that joins the documents, a ticket that had to be waited for would come in its
     * new state, but with the documents that were joined to its old one.
     */
    private static final String LOCK = "SELECT 1 FROM tickets WHERE tenant = ? AND id = ?";

    private static final String ERASE = "DELETE FROM private_parts WHERE tenant = ? AND ticket = ?";

    private static final String ADD_ERASURE = """
            INSERT INTO erasures (tenant, ticket, chain, seq)
            SELECT tenant, id, ?, ? FROM tickets WHERE tenant = ? AND id = ? ON CONFLICT DO NOTHING
            """;

    private static final String IS_ERASED = "SELECT 1 FROM erasures WHERE tenant = ? AND ticket = ?";

    private static final String COUNT_PRINTING =
            "UPDATE tickets SET printings = printings + 1 WHERE tenant = ? AND id = ? RETURNING printings";

    private final Sql sql;
    private final TenantId tenant;
    private final List<Object[]> newTickets = new ArrayList<>();
    private final List<Object[]> newPayments = new ArrayList<>();
    private final List<Object[]> newPrivateParts = new ArrayList<>();

    JdbiTickets(Sql sql, TenantId tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    @Override
    public void add(RecordedTicket issued) {
        sql.requireWritable();
        Ticket ticket = issued.ticket();
        newTickets.add(row(ticket, issued.entry()));
        List<Payment> payments = ticket.settlement().payments();
        for (int i = 0; i < payments.size(); i++) {
            newPayments.add(row(ticket.id(), i + 1, payments.get(i)));
        }
        issued.privatePart().ifPresent(part -> newPrivateParts.add(row(ticket.id(), part)));
    }

    /** Writes all tickets of the unit in one statement for each table, however many there are. */
    void flush() {
        if (newTickets.isEmpty()) {
            return;
        }
        sql.writeAll(ADD, newTickets);
        sql.writeAll(ADD_PAYMENT, newPayments);
        sql.writeAll(ADD_PRIVATE_PART, newPrivateParts);
        newTickets.clear();
        newPayments.clear();
        newPrivateParts.clear();
    }

    private Object[] row(Ticket ticket, EntryRef entry) {
        Till till = ticket.stamp().session().till();
        return new Object[] {
            tenant.value(),
            ticket.id().value(),
            ticket.number().text(),
            ticket.number().series().value(),
            ticket.number().period(),
            ticket.number().number(),
            ticket.stamp().businessDate().toString(),
            ticket.stamp().instant().toString(),
            till.location().value(),
            till.id().value(),
            ticket.stamp().session().operator().value(),
            ticket.quote().currency().getCurrencyCode(),
            ticket.settlement().total().minorUnits(),
            TicketStatus.ISSUED.name(),
            entry.origin().toString(),
            entry.seq()
        };
    }

    private Object[] row(TicketId ticket, int position, Payment payment) {
        return new Object[] {
            tenant.value(),
            ticket.value(),
            position,
            payment.method().value(),
            payment.tendered().minorUnits(),
            payment.change().minorUnits()
        };
    }

    private Object[] row(TicketId ticket, PrivatePart part) {
        return new Object[] {
            tenant.value(),
            ticket.value(),
            part.salt().reveal(),
            TicketDocument.of(part).canonicalBytes()
        };
    }

    @Override
    public Optional<RecordedTicket> find(TicketId id, Disclosure disclosure) {
        flush();
        sql.lock(LOCK, tenant.value(), id.value());
        return TicketSelection.of(tenant, disclosure).withId(id).list(sql).stream()
                .findFirst();
    }

    @Override
    public Optional<TicketId> findByNumber(String text) {
        flush();
        return sql.first(BY_NUMBER, (row, context) -> TicketId.of(row.getString(1)), tenant.value(), text);
    }

    @Override
    public TicketPage list(TicketQuery query) {
        flush();
        List<RecordedTicket> found = TicketSelection.of(tenant, Disclosure.PUBLIC)
                .matching(query)
                .newestFirst(query.pageSize() + 1)
                .list(sql);
        if (found.size() <= query.pageSize()) {
            return new TicketPage(found, Optional.empty());
        }
        List<RecordedTicket> page = found.subList(0, query.pageSize());
        return new TicketPage(
                page, Optional.of(page.get(page.size() - 1).ticket().id()));
    }

    @Override
    public void cancel(Cancellation cancellation, EntryRef entry) {
        flush();
        int cancelled = sql.write(
                CANCEL,
                TicketStatus.CANCELLED.name(),
                entry.origin().toString(),
                entry.seq(),
                tenant.value(),
                cancellation.ticket().value());
        if (cancelled == 0) {
            throw new IllegalStateException(
                    "ticket must be recorded and not cancelled but " + cancellation.ticket() + " was not");
        }
    }

    @Override
    public void erase(Erasure erasure, EntryRef entry) {
        flush();
        String id = erasure.ticket().value();
        int recorded = sql.write(ADD_ERASURE, entry.origin().toString(), entry.seq(), tenant.value(), id);
        if (recorded == 0) {
            throw new IllegalStateException("ticket must be recorded and not erased but " + id + " was not");
        }
        sql.write(ERASE, tenant.value(), id);
        sql.leaveNoTrace();
    }

    @Override
    public boolean isErased(TicketId id) {
        flush();
        return sql.first(IS_ERASED, (row, context) -> true, tenant.value(), id.value())
                .isPresent();
    }

    @Override
    public int countPrinting(TicketId id) {
        flush();
        int printings = sql.returning(COUNT_PRINTING, (row, context) -> row.getInt(1), tenant.value(), id.value())
                .orElseThrow(() -> new IllegalStateException("ticket must be recorded but " + id + " was not"));
        return printings - 1;
    }

    @Override
    public List<TicketProjection> projections(Origin origin, long fromSeq, long toSeq) {
        flush();
        return TicketProjections.list(sql, tenant, origin, fromSeq, toSeq);
    }
}
