package io.counterfoil.storage.jdbi;

import io.counterfoil.series.Series;
import io.counterfoil.series.SeriesKey;
import io.counterfoil.series.SeriesReset;
import io.counterfoil.series.SeriesRule;
import io.counterfoil.shop.TenantId;
import java.util.Optional;

/** The counters of one tenant in the tables {@code series} and {@code series_counters}. */
final class JdbiSeries implements Series {

    private static final String DEFINE = """
            INSERT INTO series (tenant, series, prefix, digits, reset) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (tenant, series) DO UPDATE
            SET prefix = excluded.prefix, digits = excluded.digits, reset = excluded.reset
            """;

    private static final String RULE = "SELECT prefix, digits, reset FROM series WHERE tenant = ? AND series = ?";

    /** One statement reads and moves the counter, so nothing can come between; an undefined series moves nothing. */
    private static final String TAKE = """
            INSERT INTO series_counters (tenant, series, period, last)
            SELECT tenant, series, ?, ? FROM series WHERE tenant = ? AND series = ?
            ON CONFLICT (tenant, series, period) DO UPDATE SET last = series_counters.last + excluded.last
            RETURNING last
            """;

    private static final String LAST =
            "SELECT last FROM series_counters WHERE tenant = ? AND series = ? AND period = ?";

    private final Sql sql;
    private final TenantId tenant;

    JdbiSeries(Sql sql, TenantId tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    @Override
    public void define(SeriesKey key, SeriesRule rule) {
        sql.write(
                DEFINE,
                tenant.value(),
                key.value(),
                rule.prefix(),
                rule.digits(),
                rule.reset().name());
    }

    @Override
    public Optional<SeriesRule> rule(SeriesKey key) {
        return sql.first(
                RULE,
                (row, context) ->
                        new SeriesRule(row.getString(1), row.getInt(2), SeriesReset.valueOf(row.getString(3))),
                tenant.value(),
                key.value());
    }

    @Override
    public long take(SeriesKey key, String period, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("count must be 1 or more but was " + count);
        }
        long last = sql.returning(TAKE, (row, context) -> row.getLong(1), period, count, tenant.value(), key.value())
                .orElseThrow(() -> new IllegalStateException("series must be defined but was not: " + key));
        return last - count + 1;
    }

    @Override
    public long last(SeriesKey key, String period) {
        return sql.first(LAST, (row, context) -> row.getLong(1), tenant.value(), key.value(), period)
                .orElse(0L);
    }
}
