package io.counterfoil.storage.jdbi;

import io.counterfoil.ledger.CanonicalReader;
import io.counterfoil.ledger.Commitment;
import io.counterfoil.ledger.Hash;
import io.counterfoil.ledger.Origin;
import io.counterfoil.shop.TenantId;
import io.counterfoil.ticket.EntryRef;
import io.counterfoil.ticket.HostPart;
import io.counterfoil.ticket.HostParts;
import io.counterfoil.ticket.Salt;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** From where the sensitive actions of one tenant were done, in the table {@code host_parts}. */
final class JdbiHostParts implements HostParts {

    private static final String ADD =
            "INSERT INTO host_parts (tenant, chain, seq, salt, canonical) VALUES (?, ?, ?, ?, ?)";

    private static final String FIND =
            "SELECT salt, canonical FROM host_parts WHERE tenant = ? AND chain = ? AND seq = ?";

    private static final String ERASE = "DELETE FROM host_parts WHERE tenant = ? AND chain = ? AND seq = ?";

    private static final String ALL = """
            SELECT seq, salt, canonical FROM host_parts WHERE tenant = ? AND chain = ? AND seq BETWEEN ? AND ? ORDER BY seq
            """;

    private final Sql sql;
    private final TenantId tenant;

    JdbiHostParts(Sql sql, TenantId tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    @Override
    public void add(EntryRef entry, HostPart part) {
        sql.write(
                ADD,
                tenant.value(),
                entry.origin().toString(),
                entry.seq(),
                part.salt().reveal(),
                part.toCanonical().canonicalBytes());
    }

    @Override
    public Optional<HostPart> find(Origin origin, long seq) {
        return sql.first(
                FIND,
                (row, context) ->
                        HostPart.read(CanonicalReader.read(row.getBytes(2)).orThrow(), Salt.of(row.getBytes(1))),
                tenant.value(),
                origin.toString(),
                seq);
    }

    @Override
    public void erase(Origin origin, long seq) {
        if (sql.write(ERASE, tenant.value(), origin.toString(), seq) == 0) {
            throw new IllegalStateException("entry must have a host part but " + origin + "#" + seq + " had none");
        }
        sql.leaveNoTrace();
    }

    @Override
    public SortedMap<Long, Hash> commitments(Origin origin, long fromSeq, long toSeq) {
        SortedMap<Long, Hash> found = new TreeMap<>();
        sql.list(
                        ALL,
                        (row, context) ->
                                Map.entry(row.getLong(1), Commitment.ofStored(row.getBytes(2), row.getBytes(3))),
                        tenant.value(),
                        origin.toString(),
                        fromSeq,
                        toSeq)
                .forEach(part -> found.put(part.getKey(), part.getValue()));
        return found;
    }
}
