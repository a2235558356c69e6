package io.counterfoil.storage.jdbi;

import io.counterfoil.inventory.Hold;
import io.counterfoil.inventory.HoldId;
import io.counterfoil.inventory.HoldStatus;
import io.counterfoil.inventory.Inventory;
import io.counterfoil.inventory.Pool;
import io.counterfoil.inventory.PoolChange;
import io.counterfoil.inventory.PoolKey;
import io.counterfoil.inventory.StockChange;
import io.counterfoil.inventory.StockQuery;
import io.counterfoil.inventory.StockState;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.ZoneCode;
import io.counterfoil.shop.TenantId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stock of one tenant in the tables {@code pools}, {@code holds} and {@code hold_units}. Keys go into a statement as one JSON
 * text, so that any number of them takes the same statement. Whoever is going to change units of a pool locks its row first, and
 * whoever is going to change a hold locks that; pools before holds, each in the order of the keys.
 */
final class JdbiInventory implements Inventory {

    private static final String LOCK_POOLS =
            "SELECT pool FROM pools WHERE tenant = ? AND pool IN (SELECT value FROM {wanted}) ORDER BY pool";

    private static final String POOLS = """
            SELECT p.pool, p.capacity, p.sold, p.held,
                coalesce((SELECT sum(u.units) FROM hold_units u
                    WHERE u.tenant = p.tenant AND u.pool = p.pool AND u.ends_ms <= ?), 0)
            FROM pools p WHERE p.tenant = ? AND p.pool IN (SELECT value FROM {wanted})
            ORDER BY p.pool
            """;

    private static final String SEATS = """
            SELECT p.pool, p.capacity, p.sold, p.held,
                coalesce((SELECT sum(u.units) FROM hold_units u
                    WHERE u.tenant = p.tenant AND u.pool = p.pool AND u.ends_ms <= ?), 0)
            FROM pools p WHERE p.tenant = ? AND p.pool >= ? AND p.pool < ?
            ORDER BY p.pool
            """;

    private static final String BEGIN =
            "INSERT INTO pools (tenant, pool, sold, held) VALUES (?, ?, 0, 0) ON CONFLICT DO NOTHING";

    /** Changes no row that would be left with a negative count. */
    private static final String CHANGE = """
            UPDATE pools SET capacity = coalesce(?, capacity), sold = sold + ?, held = held + ?
            WHERE tenant = ? AND pool = ? AND sold + ? >= 0 AND held + ? >= 0
            """;

    private static final String MAKE = """
            INSERT INTO holds (tenant, hold, ended, expires_ms, ends_ms, payment) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    private static final String MAKE_UNITS = """
            INSERT INTO hold_units (tenant, hold, line, pool, product, zone, row_name, seat, stage, units, ends_ms)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String CHANGE_HOLD =
            "UPDATE holds SET ended = ?, expires_ms = ?, ends_ms = ?, payment = ? WHERE tenant = ? AND hold = ?";

    private static final String CHANGE_UNITS =
            "UPDATE hold_units SET units = ?, ends_ms = ? WHERE tenant = ? AND hold = ? AND line = ?";

    private static final String OVERDUE = """
            SELECT hold FROM holds WHERE tenant = ? AND ended = 'ACTIVE' AND ends_ms <= ?
            ORDER BY ends_ms, hold LIMIT ?
            """;

    private static final String FORGET_UNITS = """
            DELETE FROM hold_units WHERE tenant = ?
            AND hold IN (SELECT hold FROM holds WHERE tenant = ? AND ended <> 'ACTIVE' AND ends_ms < ?)
            """;

    private static final String FORGET = "DELETE FROM holds WHERE tenant = ? AND ended <> 'ACTIVE' AND ends_ms < ?";

    private static final String KEYS = "keys";

    private final Sql sql;
    private final TenantId tenant;

    /** Pools that have a row: those that this unit has read or begun. */
    private final Set<PoolKey> begun = new HashSet<>();

    JdbiInventory(Sql sql, TenantId tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    @Override
    public StockState read(StockQuery query) {
        lock(query.pools());
        List<CountedPool> pools = pools(query);
        boolean hasOverdue = pools.stream().anyMatch(found -> found.overdue() > 0);
        List<Hold> holds = List.of();
        if (hasOverdue || !query.holds().isEmpty()) {
            HoldSelection selection = new HoldSelection(sql, tenant, query);
            selection.lock();
            // Whoever gave an overdue hold more time had it locked: only now it is certain that its units are free.
            pools = hasOverdue && sql.locksRows() ? pools(query) : pools;
            holds = selection.list();
        }
        List<Pool> known = pools.stream()
                .filter(found -> !found.isUntouched())
                .map(CountedPool::pool)
                .toList();
        return new StockState(query.now(), known, holds);
    }

    /**
     * Where units run side by side: keeps others from the pools, also from those that have no row yet, until this unit has ended.
     */
    private void lock(List<PoolKey> keys) {
        if (keys.isEmpty() || !sql.locksRows()) {
            return;
        }
        begun.addAll(locked(keys));
        List<Object[]> missing = keys.stream()
                .filter(key -> !begun.contains(key))
                .map(key -> new Object[] {tenant.value(), key.value()})
                .toList();
        if (!missing.isEmpty()) {
            sql.writeAll(BEGIN, missing);
            begun.addAll(locked(keys));
        }
    }

    private List<PoolKey> locked(List<PoolKey> keys) {
        return sql.lockAll(
                sql.withWanted(LOCK_POOLS),
                (row, context) -> PoolKey.of(row.getString(1)),
                tenant.value(),
                array(keys));
    }

    private List<CountedPool> pools(StockQuery query) {
        if (query.pools().isEmpty()) {
            return List.of();
        }
        List<CountedPool> found = sql.list(
                sql.withWanted(POOLS),
                (row, context) -> CountedPool.of(row),
                millis(query.now()),
                tenant.value(),
                array(query.pools()));
        found.forEach(each -> begun.add(each.pool().key()));
        return found;
    }

    @Override
    public List<Pool> seats(PlanId plan, ZoneCode zone, Instant now) {
        String first = PoolKey.seatsOf(plan, zone);
        // The character behind the slash ends the range of all keys that begin so.
        String end = first.substring(0, first.length() - 1) + (char) ('/' + 1);
        return sql.list(SEATS, (row, context) -> CountedPool.of(row), millis(now), tenant.value(), first, end).stream()
                .filter(found -> !found.isUntouched())
                .map(CountedPool::pool)
                .toList();
    }

    @Override
    public void write(StockChange change) {
        sql.requireWritable();
        writePools(change.pools());
        make(change.made());
        changeHolds(change.changed());
    }

    private void writePools(List<PoolChange> changes) {
        List<Object[]> begins = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>(changes.size());
        for (PoolChange change : changes) {
            String pool = change.pool().value();
            if (begun.add(change.pool())) {
                begins.add(new Object[] {tenant.value(), pool});
            }
            rows.add(new Object[] {
                boxed(change.capacity()),
                change.sold(),
                change.held(),
                tenant.value(),
                pool,
                change.sold(),
                change.held()
            });
        }
        sql.writeAll(BEGIN, begins);
        requireEach(sql.writeAll(CHANGE, rows), "no more must be given back than is sold or held but more was");
    }

    private void make(List<Hold> holds) {
        List<Object[]> units = new ArrayList<>();
        for (Hold hold : holds) {
            int made = sql.write(
                    MAKE,
                    tenant.value(),
                    hold.id().value(),
                    hold.ended().name(),
                    millis(hold.expiresAt()),
                    millis(hold.endsAt()),
                    hold.payment().name());
            if (made == 0) {
                throw new IllegalStateException("hold must be new but was made before");
            }
            for (int line = 0; line < hold.lines().size(); line++) {
                HeldRow.addAll(tenant, hold, line, units);
            }
        }
        sql.writeAll(MAKE_UNITS, units);
    }

    private void changeHolds(List<Hold> holds) {
        List<Object[]> rows = new ArrayList<>(holds.size());
        List<Object[]> units = new ArrayList<>();
        for (Hold hold : holds) {
            rows.add(new Object[] {
                hold.ended().name(),
                millis(hold.expiresAt()),
                millis(hold.endsAt()),
                hold.payment().name(),
                tenant.value(),
                hold.id().value()
            });
            for (int line = 0; line < hold.lines().size(); line++) {
                units.add(new Object[] {
                    hold.lines().get(line).units(),
                    endOfUnits(hold),
                    tenant.value(),
                    hold.id().value(),
                    line
                });
            }
        }
        requireEach(sql.writeAll(CHANGE_HOLD, rows), "hold must have been made but was not");
        sql.writeAll(CHANGE_UNITS, units);
    }

    /** Until when units are counted as held; nothing once the hold was written down as ended. */
    static @Nullable Long endOfUnits(Hold hold) {
        return hold.ended() == HoldStatus.ACTIVE ? millis(hold.endsAt()) : null;
    }

    private static void requireEach(int[] counts, String otherwise) {
        if (Arrays.stream(counts).anyMatch(count -> count == 0)) {
            throw new IllegalStateException(otherwise);
        }
    }

    @Override
    public List<HoldId> overdue(Instant now, int most) {
        return sql.list(OVERDUE, (row, context) -> HoldId.of(row.getString(1)), tenant.value(), millis(now), most);
    }

    @Override
    public int forget(Instant before) {
        long end = millis(before);
        sql.write(FORGET_UNITS, tenant.value(), tenant.value(), end);
        return sql.write(FORGET, tenant.value(), end);
    }

    /** An instant too far away for a number of milliseconds is as far as that goes. */
    static long millis(Instant instant) {
        if (instant.compareTo(Instant.ofEpochMilli(Long.MAX_VALUE)) >= 0) {
            return Long.MAX_VALUE;
        }
        return instant.toEpochMilli();
    }

    /** Keys as a JSON array of texts. */
    static String array(List<?> keys) {
        List<String> texts = keys.stream().map(Object::toString).toList();
        byte[] object = CanonicalObject.builder().put(KEYS, texts).build().canonicalBytes();
        String text = new String(object, StandardCharsets.UTF_8);
        return text.substring(text.indexOf('['), text.length() - 1);
    }

    private static @Nullable Long boxed(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    /** A pool with what the clock has ended of its holds. */
    private record CountedPool(Pool pool, long overdue) {

        static CountedPool of(ResultSet row) throws SQLException {
            long capacity = row.getLong(2);
            OptionalLong known = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(capacity);
            long overdue = row.getLong(5);
            Pool pool = new Pool(PoolKey.of(row.getString(1)), known, row.getLong(3), row.getLong(4) - overdue);
            return new CountedPool(pool, overdue);
        }

        /** A row that was begun for a unit that took nothing, or whose units all came back. */
        boolean isUntouched() {
            return overdue == 0 && pool.equals(Pool.untouched(pool.key()));
        }
    }
}
