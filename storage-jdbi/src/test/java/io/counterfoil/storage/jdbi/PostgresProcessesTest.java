package io.counterfoil.storage.jdbi;

import org.junit.jupiter.api.Nested;

/** Several processes on one database of a server. */
class PostgresProcessesTest extends OnPostgres {

    @Nested
    class Tills extends TillProcesses {
        @Override
        String place() {
            return database().url();
        }
    }
}
