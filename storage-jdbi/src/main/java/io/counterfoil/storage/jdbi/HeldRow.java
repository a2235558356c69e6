package io.counterfoil.storage.jdbi;

import io.counterfoil.catalog.ProductId;
import io.counterfoil.inventory.Hold;
import io.counterfoil.inventory.HoldLine;
import io.counterfoil.inventory.PoolKey;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.RowName;
import io.counterfoil.plan.SeatName;
import io.counterfoil.plan.StageCode;
import io.counterfoil.plan.ZoneCode;
import io.counterfoil.shop.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line of a hold and one of its pools, as a row of {@code hold_units}. */
final class HeldRow {

    /** Stands for no pool at all, so that a line that nothing counts has a row as well. */
    private static final String UNCOUNTED = "";

    private HeldRow() {}

    static void addAll(TenantId tenant, Hold hold, int index, List<Object[]> rows) {
        HoldLine line = hold.lines().get(index);
        if (line.pools().isEmpty()) {
            rows.add(row(tenant, hold, index, UNCOUNTED));
        }
        line.pools().forEach(pool -> rows.add(row(tenant, hold, index, pool.value())));
    }

    private static Object[] row(TenantId tenant, Hold hold, int index, String pool) {
        HoldLine line = hold.lines().get(index);
        Optional<Place> place = line.place();
        return new Object[] {
            tenant.value(),
            hold.id().value(),
            index,
            pool,
            line.product().value(),
            place.map(where -> where.zone().value()).orElse(null),
            place.flatMap(Place::row).map(RowName::value).orElse(null),
            place.flatMap(Place::seat).map(SeatName::value).orElse(null),
            line.stage().map(StageCode::value).orElse(null),
            line.units(),
            JdbiInventory.endOfUnits(hold)
        };
    }

    /** The pool of a row, or none. */
    static List<PoolKey> pool(String column) {
        return column.equals(UNCOUNTED) ? List.of() : List.of(PoolKey.of(column));
    }

    /** The line of a row, with that row's pool alone. */
    static HoldLine line(ResultSet row) throws SQLException {
        return new HoldLine(
                ProductId.of(row.getString("product")),
                place(row.getString("zone"), row.getString("row_name"), row.getString("seat")),
                Optional.ofNullable(row.getString("stage")).map(StageCode::of),
                row.getLong("units"),
                pool(row.getString("pool")));
    }

    private static Optional<Place> place(@Nullable String zone, @Nullable String row, @Nullable String seat) {
        return Optional.ofNullable(zone)
                .map(code -> new Place(
                        ZoneCode.of(code),
                        Optional.ofNullable(row).map(RowName::of),
                        Optional.ofNullable(seat).map(SeatName::of)));
    }
}
