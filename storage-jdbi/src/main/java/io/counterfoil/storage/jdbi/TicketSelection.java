package io.counterfoil.storage.jdbi;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.CanonicalReader;
import io.counterfoil.ledger.Hash;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.PrintedHash;
import io.counterfoil.ledger.SignatureBytes;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.refusal.RefusedException;
import io.counterfoil.shop.TenantId;
import io.counterfoil.ticket.Disclosure;
import io.counterfoil.ticket.EntryRef;
import io.counterfoil.ticket.PrivatePart;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.Salt;
import io.counterfoil.ticket.TicketDocument;
import io.counterfoil.ticket.TicketId;
import io.counterfoil.ticket.TicketQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One SELECT over tickets, grown filter by filter from constant text: values are bound, never written into it. The documents
 * come with it, so a page costs one statement. Mutable, for one thread.
 */
final class TicketSelection {

    private static final String COLUMNS =
            "SELECT t.id, t.chain, t.seq, e.hash, e.sig, e.canonical, t.cancellation_seq, c.canonical, ";

    private static final String TABLES = """

            FROM tickets t
            LEFT JOIN entries e ON e.tenant = t.tenant AND e.chain = t.chain AND e.seq = t.seq
            LEFT JOIN entries c
                ON c.tenant = t.tenant AND c.chain = t.cancellation_chain AND c.seq = t.cancellation_seq
            """;

    private static final String PUBLIC = COLUMNS + "NULL, NULL" + TABLES;

    private static final String PRIVATE = COLUMNS + "p.canonical, p.salt" + TABLES
            + "LEFT JOIN private_parts p ON p.tenant = t.tenant AND p.ticket = t.id\n";

    private static final String PAID_BY =
            " AND EXISTS (SELECT 1 FROM ticket_payments m WHERE m.tenant = t.tenant AND m.ticket = t.id AND m.method = ?)";

    private final StringBuilder text;
    private final List<Object> values = new ArrayList<>();

    private TicketSelection(String text, TenantId tenant) {
        this.text = new StringBuilder(text).append("WHERE t.tenant = ?");
        values.add(tenant.value());
    }

    static TicketSelection of(TenantId tenant, Disclosure disclosure) {
        return switch (disclosure) {
            case PUBLIC -> new TicketSelection(PUBLIC, tenant);
            case PRIVATE -> new TicketSelection(PRIVATE, tenant);
        };
    }

    TicketSelection withId(TicketId id) {
        return and(" AND t.id = ?", id.value());
    }

    TicketSelection matching(TicketQuery query) {
        query.from().ifPresent(date -> and(" AND t.business_date >= ?", date.toString()));
        query.to().ifPresent(date -> and(" AND t.business_date <= ?", date.toString()));
        query.location().ifPresent(location -> and(" AND t.location = ?", location.value()));
        query.status().ifPresent(status -> and(" AND t.status = ?", status.name()));
        query.paymentMethod().ifPresent(method -> and(PAID_BY, method.value()));
        query.after().ifPresent(last -> and(" AND t.id < ?", last.value()));
        return this;
    }

    TicketSelection newestFirst(int limit) {
        return and(" ORDER BY t.id DESC LIMIT ?", limit);
    }

    private TicketSelection and(String condition, Object value) {
        text.append(condition);
        values.add(value);
        return this;
    }

    List<RecordedTicket> list(Sql sql) {
        return sql.list(text(), (row, context) -> ticket(row), values());
    }

    String text() {
        return text.toString();
    }

    Object[] values() {
        return values.toArray();
    }

    private static RecordedTicket ticket(ResultSet row) throws SQLException {
        String id = row.getString(1);
        byte[] ticket = row.getBytes(6);
        boolean isCancelled = row.getString(7) != null;
        byte[] cancellation = row.getBytes(8);
        if (ticket == null || isCancelled != (cancellation != null)) {
            throw inconsistent("an entry of ticket " + id + " is missing", null);
        }
        RecordedTicket recorded;
        try {
            recorded = new RecordedTicket(
                    TicketDocument.ticket(read(ticket)),
                    entry(row),
                    Optional.ofNullable(cancellation).map(bytes -> TicketDocument.cancellation(read(bytes))),
                    privatePart(row));
        } catch (RefusedException | IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw inconsistent("a document of ticket " + id + " cannot be read", e);
        }
        if (!isAbout(id, recorded)) {
            throw inconsistent("a document of ticket " + id + " is that of another", null);
        }
        return recorded;
    }

    private static boolean isAbout(String id, RecordedTicket recorded) {
        TicketId read = recorded.ticket().id();
        return read.value().equals(id)
                && recorded.cancellation().stream()
                        .allMatch(cancellation -> cancellation.ticket().equals(read));
    }

    private static EntryRef entry(ResultSet row) throws SQLException {
        Origin origin = Origin.parse(row.getString(2));
        PrintedHash unsigned = PrintedHash.of(origin, row.getLong(3), Hash.of(row.getBytes(4)));
        byte[] signature = row.getBytes(5);
        return new EntryRef(
                origin, signature == null ? unsigned : unsigned.withSignature(SignatureBytes.of(signature)));
    }

    private static Optional<PrivatePart> privatePart(ResultSet row) throws SQLException {
        byte[] document = row.getBytes(9);
        return document == null
                ? Optional.empty()
                : Optional.of(TicketDocument.privatePart(read(document), Salt.of(row.getBytes(10))));
    }

    private static CanonicalObject read(byte[] canonical) {
        return CanonicalReader.read(canonical).orThrow();
    }

    private static CounterfoilException inconsistent(String what, @Nullable Throwable cause) {
        return new CounterfoilException(FailureCode.STORAGE_INCONSISTENT, cause, "what", what);
    }
}
