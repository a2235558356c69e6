package io.counterfoil.storage.jdbi;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlLogger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whose a database is before anything of it is used or made.
 *
 * @param server which database
 * @param settings how many units of work at once, and how long they wait
 * @param counter told of every statement, for tests
 */
record PostgresDatabase(PostgresServer server, PostgresSettings settings, Optional<SqlLogger> counter) {

    /** What a schema of our name holds: nothing of ours yet, our history, perhaps closed to this user, or something else. */
    private enum Contents {
        NOTHING,
        OURS,
        CLOSED,
        FOREIGN
    }

    private static final Logger LOG = LoggerFactory.getLogger(PostgresDatabase.class);

    private static final String PRODUCT = "PostgreSQL";

    private static final String TABLES = """
            SELECT count(c.oid), count(CASE WHEN c.relname = ? THEN 1 END),
                coalesce(bool_and(has_schema_privilege(n.oid, 'USAGE')), true)
            FROM pg_catalog.pg_namespace n JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid WHERE n.nspname = ?
            """;

    /** Whoever is above the policies is above the second wall between tenants as well. */
    private static final String IS_ABOVE_POLICIES =
            "SELECT rolsuper OR rolbypassrls FROM pg_catalog.pg_roles WHERE rolname = current_user";

    /** Opens what is there. */
    PostgresUnits open() {
        return opened(false);
    }

    /** Opens what is there, or makes it. */
    PostgresUnits create() {
        return opened(true);
    }

    private PostgresUnits opened(boolean mayCreate) {
        PostgresConnections connections = server.connect(settings);
        PostgresUnits units = new PostgresUnits(connections, settings, counter);
        try {
            requirePostgres(connections);
            if (isIncomplete(units.look(PostgresDatabase::contents), mayCreate) || units.look(Schema::isOlder)) {
                Schema.migrate(Engine.POSTGRESQL, connections.source());
            }
            if (units.look(sql -> sql.first(IS_ABOVE_POLICIES, (row, context) -> row.getBoolean(1)))
                    .orElse(false)) {
                LOG.warn(
                        "The user of the database is above its row-level security: tenants are kept apart by one wall only");
            }
            return units;
        } catch (RuntimeException e) {
            units.close();
            throw e;
        }
    }

    private static boolean isIncomplete(Contents contents, boolean mayCreate) {
        return switch (contents) {
            case OURS -> false;
            case CLOSED -> throw new CounterfoilException(FailureCode.STORAGE_DENIED);
            case FOREIGN -> throw new CounterfoilException(FailureCode.STORAGE_FOREIGN);
            case NOTHING -> {
                if (!mayCreate) {
                    throw new CounterfoilException(FailureCode.STORAGE_MISSING);
                }
                yield true;
            }
        };
    }

    private static Contents contents(Sql sql) {
        return sql.first(
                        TABLES,
                        (row, context) -> contents(row.getInt(1), row.getInt(2), row.getBoolean(3)),
                        Schema.HISTORY,
                        Schema.NAME)
                .orElse(Contents.NOTHING);
    }

    private static Contents contents(int tables, int histories, boolean isOpen) {
        if (tables == 0) {
            return Contents.NOTHING;
        }
        if (histories == 0) {
            return Contents.FOREIGN;
        }
        return isOpen ? Contents.OURS : Contents.CLOSED;
    }

    /** Connections of the host may lead anywhere. */
    private static void requirePostgres(PostgresConnections connections) {
        try (Connection connection = connections.source().getConnection()) {
            if (!PRODUCT.equals(connection.getMetaData().getDatabaseProductName())) {
                throw new CounterfoilException(FailureCode.STORAGE_FOREIGN);
            }
        } catch (SQLException e) {
            throw PostgresFailures.of(e);
        }
    }
}
