package io.counterfoil.examples;

import io.counterfoil.storage.jdbi.JdbiStore;
import io.counterfoil.storage.jdbi.PostgresServer;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Where the books are: a file, or a database on a server. Its text names it to people, without a password. */
sealed interface Database {

    /** What is typed before every address of a driver, and before no file. */
    String ADDRESS = "jdbc:";

    /** What somebody typed for {@code --db}. */
    static Database of(Host host, String typed) {
        return typed.startsWith(ADDRESS)
                ? new OnServer(understood(() -> PostgresServer.at(typed)), typed)
                : new InFile(host.file("db", typed), host);
    }

    /** Opens what is there. */
    JdbiStore open();

    /** Opens what is there, or makes it. */
    JdbiStore create();

    /** How the safe is named that belongs to it, where nobody says otherwise. */
    String safe();

    private static <T> T understood(Supplier<T> opening) {
        try {
            return opening.get();
        } catch (IllegalArgumentException e) {
            throw new Declined(Problem.of(
                    "ADDRESS_INVALID", "db", "this is no address such as jdbc:postgresql://db.example/shop?user=till"));
        }
    }

    /**
     * A file.
     *
     * @param file for instance {@code cafe.db}
     * @param host says how long to wait for another process
     */
    record InFile(Path file, Host host) implements Database {

        @Override
        public JdbiStore open() {
            return JdbiStore.openSqlite(file, host.storage());
        }

        @Override
        public JdbiStore create() {
            return JdbiStore.createSqlite(file, host.storage());
        }

        @Override
        public String safe() {
            return file + ".safe";
        }

        @Override
        public String toString() {
            return file.toString();
        }
    }

    /**
     * A database on a server.
     *
     * @param server where it is
     * @param typed as it was typed, perhaps with a password
     */
    record OnServer(PostgresServer server, String typed) implements Database {

        @Override
        public JdbiStore open() {
            return understood(() -> JdbiStore.openPostgres(server));
        }

        @Override
        public JdbiStore create() {
            return understood(() -> JdbiStore.createPostgres(server));
        }

        /** {@code shop.safe} in this folder, for {@code jdbc:postgresql://db.example/shop?user=till}. */
        @Override
        public String safe() {
            String shown = server.toString();
            String name = shown.substring(Math.max(shown.lastIndexOf('/'), shown.lastIndexOf(':')) + 1);
            return (name.isEmpty() ? "counterfoil" : name) + ".safe";
        }

        @Override
        public String toString() {
            return server.toString();
        }
    }
}
