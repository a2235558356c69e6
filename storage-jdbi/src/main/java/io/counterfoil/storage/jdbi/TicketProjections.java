package io.counterfoil.storage.jdbi;

import io.counterfoil.ledger.Commitment;
import io.counterfoil.ledger.Origin;
import io.counterfoil.shop.TenantId;
import io.counterfoil.ticket.TicketProjection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the tables of tickets for an auditor: as they are, whatever somebody made of them. */
final class TicketProjections {

    /** The columns of {@code tickets} under the names that auditors use, in the order of the SELECT. */
    private static final List<String> NAMES = List.of(
            "id",
            "number",
            "series",
            "period",
            "n",
            "business_date",
            "issued_at",
            "location",
            "till",
            "operator",
            "currency",
            "total_minor",
            TicketProjection.STATUS,
            TicketProjection.CANCELLATION,
            TicketProjection.ERASURE,
            TicketProjection.COPIES,
            "payments");

    private static final String BY_ENTRY = """
            SELECT t.id, t.number_text, t.series, t.period, t.number, t.business_date, t.issued_at, t.location, t.till,
                t.operator, t.currency, t.total_minor, t.status,
                CASE WHEN t.cancellation_chain IS NOT NULL OR t.cancellation_seq IS NOT NULL
                    THEN coalesce(t.cancellation_chain, '') || '#' || coalesce(CAST(t.cancellation_seq AS TEXT), '') END,
                CASE WHEN x.ticket IS NOT NULL THEN x.chain || '#' || x.seq END,
                CASE WHEN t.printings > 1 THEN t.printings - 1 ELSE 0 END,
                (SELECT string_agg(m.method || ':' || m.tendered_minor || ':' || m.change_minor, ',' ORDER BY m.position)
                    FROM ticket_payments m WHERE m.tenant = t.tenant AND m.ticket = t.id),
                t.seq, p.salt, p.canonical
            FROM tickets t LEFT JOIN private_parts p ON p.tenant = t.tenant AND p.ticket = t.id
                LEFT JOIN erasures x ON x.tenant = t.tenant AND x.ticket = t.id
            WHERE t.tenant = ? AND t.chain = ? AND t.seq BETWEEN ? AND ?
            ORDER BY t.seq, t.id
            """;

    private TicketProjections() {}

    static List<TicketProjection> list(Sql sql, TenantId tenant, Origin origin, long fromSeq, long toSeq) {
        return sql.list(BY_ENTRY, (row, context) -> projection(row), tenant.value(), origin.toString(), fromSeq, toSeq);
    }

    private static TicketProjection projection(ResultSet row) throws SQLException {
        SortedMap<String, String> columns = new TreeMap<>();
        for (int i = 0; i < NAMES.size(); i++) {
            String value = row.getString(i + 1);
            columns.put(NAMES.get(i), value == null ? "" : value);
        }
        byte[] salt = row.getBytes(NAMES.size() + 2);
        byte[] canonical = row.getBytes(NAMES.size() + 3);
        boolean isStored = salt != null && canonical != null;
        columns.put(
                TicketProjection.PRIVATE_COMMIT,
                isStored ? Commitment.ofStored(salt, canonical).hex() : "");
        return new TicketProjection(row.getLong(NAMES.size() + 1), columns);
    }
}
