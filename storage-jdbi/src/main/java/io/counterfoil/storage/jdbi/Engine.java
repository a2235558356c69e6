package io.counterfoil.storage.jdbi;

import io.counterfoil.refusal.CounterfoilException;

/** The few points in which the SQL of one database differs from that of the other; everything else is said once for both. */
enum Engine {
    /** Units that write take turns, so no row needs a lock. The file is ours alone. */
    SQLITE("sqlite", "", "json_each(?) AS wanted") {
        @Override
        String[] schemas() {
            return new String[0];
        }

        @Override
        CounterfoilException failure(Throwable thrown) {
            return SqliteFailures.of(thrown);
        }
    },

    /**
     * Units that write run side by side and wait for each other at the rows that they have in common. Others may have tables
     * beside ours.
     */
    POSTGRESQL("postgresql", " FOR UPDATE", "jsonb_array_elements_text(CAST(? AS jsonb)) AS wanted (value)") {
        @Override
        String[] schemas() {
            return new String[] {Schema.NAME};
        }

        @Override
        CounterfoilException failure(Throwable thrown) {
            return PostgresFailures.of(thrown);
        }
    };

    private final String folder;
    private final String rowLock;
    private final String wanted;

    Engine(String folder, String rowLock, String wanted) {
        this.folder = folder;
        this.rowLock = rowLock;
        this.wanted = wanted;
    }

    /** A table {@code wanted} with a row for each text of a parameter that is a JSON array, in its column {@code value}. */
    String wanted() {
        return wanted;
    }

    /** Where the migrations are. */
    String migrations() {
        return "classpath:db/counterfoil/" + folder;
    }

    /** What a SELECT ends with that keeps its rows from being changed, or nothing. */
    String rowLock() {
        return rowLock;
    }

    /** The namespaces of the tables, where the database has such. */
    abstract String[] schemas();

    /**
     * The failure that a library's exception stands for.
     *
     * @param thrown what JDBI, the driver or Flyway threw
     */
    abstract CounterfoilException failure(Throwable thrown);
}
