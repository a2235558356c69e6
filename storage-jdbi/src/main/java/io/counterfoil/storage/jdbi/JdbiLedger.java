package io.counterfoil.storage.jdbi;

import io.counterfoil.ledger.CompactRange;
import io.counterfoil.ledger.Entry;
import io.counterfoil.ledger.Hash;
import io.counterfoil.ledger.Head;
import io.counterfoil.ledger.Ledger;
import io.counterfoil.ledger.Note;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.SignatureBytes;
import io.counterfoil.ledger.StoredEntry;
import io.counterfoil.ledger.StoredEntryVisitor;
import io.counterfoil.ledger.Tile;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.shop.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The chains of one tenant in the tables {@code entries}, {@code heads}, {@code notes} and {@code tiles}. */
final class JdbiLedger implements Ledger {

    private static final String COLUMNS = "seq, type, ms, prev, canonical, digest, hash, alg, sig";

    private static final String HEAD =
            "SELECT last, ms, size, tree, signed_size FROM heads WHERE tenant = ? AND chain = ?";

    private static final String HAS_ENTRIES = "SELECT 1 FROM entries WHERE tenant = ? AND chain = ? LIMIT 1";

    private static final String APPEND = """
            INSERT INTO entries (tenant, chain, seq, type, ms, prev, canonical, digest, hash, alg, sig)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String BEGIN_HEAD = """
            INSERT INTO heads (size, last, ms, tree, signed_size, tenant, chain) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (tenant, chain) DO UPDATE
            SET size = excluded.size, last = excluded.last, ms = excluded.ms, tree = excluded.tree,
                signed_size = excluded.signed_size
            WHERE heads.size = ?
            """;

    private static final String MOVE_HEAD = """
            UPDATE heads SET size = ?, last = ?, ms = ?, tree = ?, signed_size = ?
            WHERE tenant = ? AND chain = ? AND size = ?
            """;

    private static final String ENTRIES =
            "SELECT " + COLUMNS + " FROM entries WHERE tenant = ? AND chain = ? AND seq >= ? ORDER BY seq, hash";

    private static final String HEADERS = """
            SELECT seq, type, ms, prev, digest FROM entries
            WHERE tenant = ? AND chain = ? AND seq BETWEEN ? AND ? ORDER BY seq, hash
            """;

    private static final String PUT_TILE = """
            INSERT INTO tiles (tenant, chain, level, tile, hashes) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (tenant, chain, level, tile) DO UPDATE SET hashes = excluded.hashes
            """;

    private static final String TILE =
            "SELECT hashes FROM tiles WHERE tenant = ? AND chain = ? AND level = ? AND tile = ?";

    private static final String BY_HASH =
            "SELECT " + COLUMNS + ", chain FROM entries WHERE tenant = ? AND hash = ? ORDER BY chain, seq LIMIT 1";

    private static final String PUT_NOTE =
            "INSERT INTO notes (tenant, chain, size, text) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";

    private static final String NOTES = "SELECT text FROM notes WHERE tenant = ? AND chain = ? ORDER BY size, text";

    /** Steps from chain to chain in the index instead of reading every entry. */
    private static final String ORIGINS = """
            WITH RECURSIVE named (chain) AS (
                SELECT min(chain) FROM entries WHERE tenant = ?
                UNION ALL
                SELECT (SELECT min(chain) FROM entries WHERE tenant = ? AND chain > named.chain)
                FROM named WHERE named.chain IS NOT NULL)
            SELECT chain FROM named WHERE chain IS NOT NULL
            UNION
            SELECT chain FROM heads WHERE tenant = ?
            ORDER BY chain
            """;

    private final Sql sql;
    private final TenantId tenant;
    private final Set<Origin> seenWithoutHead = new HashSet<>();

    JdbiLedger(Sql sql, TenantId tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    @Override
    public Optional<Head> head(Origin origin) {
        Optional<Head> head = storedHead(origin);
        if (head.isPresent()) {
            return head;
        }
        if (hasEntries(origin)) {
            // A rival may have begun the chain between the two statements; then there is a head by now.
            return Optional.of(storedHead(origin)
                    .orElseThrow(() -> inconsistent("the chain " + origin + " has entries but no head", null)));
        }
        // There is no row yet that a lock could be put on.
        seenWithoutHead.add(origin);
        return head;
    }

    private Optional<Head> storedHead(Origin origin) {
        return sql.firstLocked(HEAD, (row, context) -> head(origin, row), tenant.value(), origin.toString());
    }

    private boolean hasEntries(Origin origin) {
        return sql.first(HAS_ENTRIES, (row, context) -> true, tenant.value(), origin.toString())
                .isPresent();
    }

    private static Head head(Origin origin, ResultSet row) throws SQLException {
        try {
            CompactRange range = CompactRange.of(row.getLong(3), row.getBytes(4));
            return new Head(origin, Hash.of(row.getBytes(1)), row.getLong(2), range, row.getLong(5));
        } catch (IllegalArgumentException e) {
            throw inconsistent("the head of the chain " + origin, e);
        }
    }

    @Override
    public void append(List<Entry> entries, Head newHead, long expected) {
        requireConsecutive(entries, newHead, expected);
        moveHead(newHead, expected);
        sql.writeAll(
                APPEND,
                entries.stream().map(entry -> row(newHead.origin(), entry)).toList());
    }

    private static void requireConsecutive(List<Entry> entries, Head newHead, long expected) {
        long next = expected;
        for (Entry entry : entries) {
            if (entry.seq() != next) {
                throw new IllegalArgumentException("entry must have seq " + next + " but was " + entry.seq());
            }
            next++;
        }
        if (newHead.size() != next) {
            throw new IllegalArgumentException("newHead must have size " + next + " but was " + newHead.size());
        }
    }

    private void moveHead(Head head, long expected) {
        int moved = sql.write(
                expected == 0 ? BEGIN_HEAD : MOVE_HEAD,
                head.size(),
                head.last().bytes(),
                head.ms(),
                head.range().toBytes(),
                head.signedSize(),
                tenant.value(),
                head.origin().toString(),
                expected);
        if (moved == 0) {
            if (expected == 0 && seenWithoutHead.contains(head.origin())) {
                throw LostRace.failure();
            }
            throw new CounterfoilException(FailureCode.HEAD_MOVED);
        }
    }

    private Object[] row(Origin origin, Entry entry) {
        return new Object[] {
            tenant.value(),
            origin.toString(),
            entry.seq(),
            entry.type().code(),
            entry.ms(),
            entry.prev().bytes(),
            entry.canonical(),
            entry.digest().bytes(),
            entry.hash().bytes(),
            entry.alg(),
            entry.signature().map(SignatureBytes::bytes).orElse(null)
        };
    }

    @Override
    public void entries(Origin origin, long fromSeq, StoredEntryVisitor visitor) {
        sql.stream(
                ENTRIES,
                (row, context) -> stored(row),
                rows -> rows.allMatch(visitor::visit),
                tenant.value(),
                origin.toString(),
                fromSeq);
    }

    @Override
    public void headers(Origin origin, long fromSeq, long toSeq, StoredEntryVisitor visitor) {
        sql.stream(
                HEADERS,
                (row, context) -> header(row),
                rows -> rows.allMatch(visitor::visit),
                tenant.value(),
                origin.toString(),
                fromSeq,
                toSeq);
    }

    private static StoredEntry header(ResultSet row) throws SQLException {
        return StoredEntry.builder()
                .seq(row.getLong(1))
                .type(anyInt(row.getLong(2)))
                .ms(row.getLong(3))
                .prev(row.getBytes(4))
                .digest(row.getBytes(5))
                .build();
    }

    @Override
    public void putTile(Origin origin, Tile tile) {
        sql.write(PUT_TILE, tenant.value(), origin.toString(), tile.level(), tile.index(), tile.hashes());
    }

    @Override
    public Optional<Tile> tile(Origin origin, int level, long index) {
        return sql.first(TILE, (row, context) -> row.getBytes(1), tenant.value(), origin.toString(), level, index)
                .flatMap(hashes -> Tile.find(level, index, hashes));
    }

    @Override
    public Optional<FoundEntry> entryByHash(Hash hash) {
        return sql.first(
                BY_HASH,
                (row, context) -> new FoundEntry(origin(row.getString(10)), stored(row)),
                tenant.value(),
                hash.bytes());
    }

    private static StoredEntry stored(ResultSet row) throws SQLException {
        byte[] sig = row.getBytes(9);
        return StoredEntry.builder()
                .seq(row.getLong(1))
                .type(anyInt(row.getLong(2)))
                .ms(row.getLong(3))
                .prev(row.getBytes(4))
                .canonical(row.getBytes(5))
                .digest(row.getBytes(6))
                .hash(row.getBytes(7))
                .alg(anyInt(row.getLong(8)))
                .sig(sig == null ? new byte[0] : sig)
                .build();
    }

    /** A number that somebody wrote into the file by hand may be any long; what does not fit is wrong whatever it is. */
    private static int anyInt(long value) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value));
    }

    @Override
    public void putNote(Note note) {
        sql.write(PUT_NOTE, tenant.value(), note.origin().toString(), note.size(), note.text());
    }

    @Override
    public List<String> notes(Origin origin) {
        return sql.list(NOTES, (row, context) -> row.getString(1), tenant.value(), origin.toString());
    }

    @Override
    public List<Origin> origins() {
        return sql.list(
                ORIGINS, (row, context) -> origin(row.getString(1)), tenant.value(), tenant.value(), tenant.value());
    }

    private static Origin origin(String text) {
        try {
            return Origin.parse(text);
        } catch (IllegalArgumentException e) {
            throw inconsistent("a chain has a name of another form", e);
        }
    }

    private static CounterfoilException inconsistent(String what, @Nullable Throwable cause) {
        return new CounterfoilException(FailureCode.STORAGE_INCONSISTENT, cause, "what", what);
    }
}
