package io.counterfoil.storage.jdbi;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.Catalog;
import io.counterfoil.json.AssortmentJson;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.RefusedException;
import io.counterfoil.shop.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The assortments of one tenant in the table {@code assortments}. */
final class JdbiCatalog implements Catalog {

    private static final String CURRENT = "SELECT body FROM assortments WHERE tenant = ? ORDER BY version DESC LIMIT 1";

    private static final String VERSION = "SELECT body FROM assortments WHERE tenant = ? AND version = ?";

    private static final String LATEST = "SELECT coalesce(max(version), 0) FROM assortments WHERE tenant = ?";

    private static final String PUBLISH = "INSERT INTO assortments (tenant, version, body) VALUES (?, ?, ?)";

    private final Sql sql;
    private final TenantId tenant;
    private final ReadAssortments read;

    /** The version that this unit was shown as the current one, 0 for none. */
    private OptionalInt seen = OptionalInt.empty();

    JdbiCatalog(Sql sql, TenantId tenant, ReadAssortments read) {
        this.sql = sql;
        this.tenant = tenant;
        this.read = read;
    }

    @Override
    public Optional<Assortment> current() {
        Optional<Assortment> current = sql.first(CURRENT, (row, context) -> row.getString(1), tenant.value())
                .map(read::assortment);
        seen = OptionalInt.of(current.map(Assortment::version).orElse(0));
        return current;
    }

    @Override
    public Optional<Assortment> version(int version) {
        return sql.first(VERSION, (row, context) -> row.getString(1), tenant.value(), version)
                .map(read::assortment);
    }

    @Override
    public void publish(Assortment assortment) {
        int latest = sql.first(LATEST, (row, context) -> row.getInt(1), tenant.value())
                .orElse(0);
        if (seen.isPresent() && seen.getAsInt() != latest) {
            throw LostRace.failure();
        }
        int expected = latest + 1;
        if (assortment.version() != expected) {
            throw new RefusedException(List.of(Refusal.of(
                    RefusalCode.VERSION_CONFLICT,
                    FieldPath.root().at("version"),
                    "expected",
                    Integer.toString(expected),
                    "got",
                    Integer.toString(assortment.version()))));
        }
        String body = new String(AssortmentJson.write(assortment), StandardCharsets.UTF_8);
        sql.write(PUBLISH, tenant.value(), expected, body);
    }
}
