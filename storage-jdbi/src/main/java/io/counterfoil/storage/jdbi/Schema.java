package io.counterfoil.storage.jdbi;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Which tables a database has, by the history that every migration writes itself into. Flyway is started only where something
 * is to be done: on a current schema its start would cost more than a sale.
 */
final class Schema {

    /** The last migration in {@code db/counterfoil}, the same for each engine; a test compares. */
    static final int KNOWN = 5;

    /** A table of our own name, so that a host's Flyway beside ours does not meet it. */
    static final String HISTORY = "counterfoil_schema_history";

    /** Where the tables are in a database that is not ours alone. */
    static final String NAME = "counterfoil";

    private Schema() {}

    /**
     * Whether a database with a history of ours lacks migrations that this version has.
     *
     * @throws CounterfoilException if the history goes further than this version, or has a failure in it
     */
    static boolean isOlder(Sql sql) {
        int found = found(sql);
        if (found > KNOWN) {
            throw new CounterfoilException(
                    FailureCode.STORAGE_NEWER, "found", Integer.toString(found), "known", Integer.toString(KNOWN));
        }
        return found < KNOWN;
    }

    private static int found(Sql sql) {
        Optional<Integer> found = sql.first(
                "SELECT coalesce(max(CAST(version AS INTEGER)), 0), count(CASE WHEN NOT success THEN 1 END) FROM "
                        + HISTORY,
                (row, context) -> row.getInt(2) == 0 ? row.getInt(1) : -1);
        return found.filter(version -> version >= 0)
                .orElseThrow(() -> new CounterfoilException(
                        FailureCode.STORAGE_INCONSISTENT, "what", "a migration of the schema failed halfway"));
    }

    /** Runs the migrations that a database lacks, each whole or not at all. */
    static void migrate(Engine engine, DataSource database) {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(database)
                    .locations(engine.migrations())
                    .schemas(engine.schemas())
                    .table(HISTORY)
                    .cleanDisabled(true)
                    .loggers("slf4j")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw engine.failure(e);
        }
    }
}
