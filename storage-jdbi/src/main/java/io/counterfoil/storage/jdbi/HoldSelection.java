package io.counterfoil.storage.jdbi;

import io.counterfoil.inventory.Hold;
import io.counterfoil.inventory.Hold.PaymentFlight;
import io.counterfoil.inventory.HoldId;
import io.counterfoil.inventory.HoldLine;
import io.counterfoil.inventory.HoldStatus;
import io.counterfoil.inventory.PoolKey;
import io.counterfoil.inventory.StockQuery;
import io.counterfoil.shop.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads holds with their lines: those that a question names, and those that keep units of its pools beyond their end. */
final class HoldSelection {

    private static final String CHOSEN = """
            (SELECT value FROM {wanted}
            UNION SELECT o.hold FROM hold_units o
                WHERE o.tenant = ? AND o.ends_ms <= ? AND o.pool IN (SELECT value FROM {wanted}))
            """;

    private static final String LOCK =
            "SELECT hold FROM holds WHERE tenant = ? AND hold IN " + CHOSEN + " ORDER BY hold";

    private static final String SELECT = """
            SELECT h.hold, h.ended, h.expires_ms, h.payment,
                u.line, u.pool, u.product, u.zone, u.row_name, u.seat, u.stage, u.units
            FROM holds h JOIN hold_units u ON u.tenant = h.tenant AND u.hold = h.hold
            WHERE h.tenant = ? AND h.hold IN
            """ + CHOSEN + "ORDER BY h.hold, u.line, u.pool";

    private final Sql sql;
    private final Object[] values;

    /** One row: the hold without its lines, and one line with one of its pools. */
    private record Row(Hold hold, int index, HoldLine line) {

        static Row of(ResultSet row) throws SQLException {
            Hold hold = new Hold(
                    HoldId.of(row.getString("hold")),
                    HoldStatus.valueOf(row.getString("ended")),
                    Instant.ofEpochMilli(row.getLong("expires_ms")),
                    PaymentFlight.valueOf(row.getString("payment")),
                    List.of());
            return new Row(hold, row.getInt("line"), HeldRow.line(row));
        }

        boolean isOfSameLine(Row next) {
            return index == next.index && hold.id().equals(next.hold.id());
        }

        /** That line with the pool of this row as well. */
        HoldLine joinedTo(HoldLine same) {
            List<PoolKey> pools =
                    Stream.concat(same.pools().stream(), line.pools().stream()).toList();
            return new HoldLine(same.product(), same.place(), same.stage(), same.units(), pools);
        }
    }

    HoldSelection(Sql sql, TenantId tenant, StockQuery query) {
        this.sql = sql;
        this.values = new Object[] {
            tenant.value(),
            JdbiInventory.array(query.holds()),
            tenant.value(),
            JdbiInventory.millis(query.now()),
            JdbiInventory.array(query.pools())
        };
    }

    /** Keeps others from changing them before this unit has ended. */
    void lock() {
        sql.lockAll(sql.withWanted(LOCK), (row, context) -> true, values);
    }

    List<Hold> list() {
        return holds(sql.list(sql.withWanted(SELECT), (row, context) -> Row.of(row), values));
    }

    private static List<Hold> holds(List<Row> rows) {
        Map<HoldId, Hold> heads = new LinkedHashMap<>();
        Map<HoldId, List<HoldLine>> lines = new HashMap<>();
        Row last = null;
        for (Row row : rows) {
            heads.putIfAbsent(row.hold().id(), row.hold());
            List<HoldLine> found = lines.computeIfAbsent(row.hold().id(), id -> new ArrayList<>());
            if (last != null && last.isOfSameLine(row)) {
                found.set(found.size() - 1, row.joinedTo(found.get(found.size() - 1)));
            } else {
                found.add(row.line());
            }
            last = row;
        }
        return heads.values().stream()
                .map(head -> new Hold(
                        head.id(),
                        head.ended(),
                        head.expiresAt(),
                        head.payment(),
                        Objects.requireNonNull(lines.get(head.id()))))
                .toList();
    }
}
