package io.counterfoil.storage.jdbi;

import io.counterfoil.Books;
import io.counterfoil.Store;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.shop.TenantId;
import io.counterfoil.work.Transactions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlLogger;

/**
 * The books in a database, open until closed. One store per database and process is enough: it may be used by any number of
 * threads. Other processes may have the same database open; a SQLite file lets one of them write at a time, PostgreSQL all those
 * that do not want the same rows.
 *
 * <p>A database is opened only if it is ours: it has a history of our tables, and a file bears our mark besides. An older schema
 * is brought up to date, a newer one is refused, and what is not ours is not touched.
 */
public final class JdbiStore implements Store {

    private final Units units;
    private final ReadAssortments assortments = new ReadAssortments();

    private JdbiStore(Units units) {
        this.units = units;
    }

    /**
     * Opens an existing file.
     *
     * @param file for instance {@code shop.db}
     * @return the store
     * @throws CounterfoilException STORAGE_MISSING, STORAGE_FOREIGN, STORAGE_NEWER, STORAGE_LOCKED, STORAGE_READ_ONLY or
     *     STORAGE_CORRUPT, as the file is
     */
    public static JdbiStore openSqlite(Path file) {
        return openSqlite(file, SqliteSettings.DEFAULT);
    }

    /**
     * Opens an existing file.
     *
     * @param file for instance {@code shop.db}
     * @param settings how long to wait for another process
     * @return the store
     * @throws CounterfoilException as {@link #openSqlite(Path)}
     */
    public static JdbiStore openSqlite(Path file, SqliteSettings settings) {
        return open(file, settings, Optional.empty());
    }

    /**
     * Makes a new file, readable by its owner only, and opens it; opens it as it is where it exists. The file appears under
     * its name only when it is complete. Its folder must exist.
     *
     * @param file for instance {@code shop.db}
     * @return the store
     * @throws CounterfoilException as {@link #openSqlite(Path)}; STORAGE_READ_ONLY if the file cannot be made
     */
    public static JdbiStore createSqlite(Path file) {
        return createSqlite(file, SqliteSettings.DEFAULT);
    }

    /**
     * Makes a new file and opens it; opens it as it is where it exists.
     *
     * @param file for instance {@code shop.db}
     * @param settings how long to wait for another process
     * @return the store
     * @throws CounterfoilException as {@link #createSqlite(Path)}
     */
    public static JdbiStore createSqlite(Path file, SqliteSettings settings) {
        if (!Files.exists(file)) {
            SqliteFile.create(file, settings);
        }
        return openSqlite(file, settings);
    }

    /**
     * Opens an existing file.
     *
     * @param statements told of every statement, for tests that count them
     */
    static JdbiStore open(Path file, SqliteSettings settings, Optional<SqlLogger> statements) {
        SqliteHeader.requireOurs(file);
        SqliteUnits units = new SqliteUnits(new SqliteConnections(file, settings, statements));
        try {
            if (units.read(SqliteFile::isOlder)) {
                SqliteFile.upgrade(file, settings);
            }
            return new JdbiStore(units);
        } catch (CounterfoilException e) {
            units.close();
            throw e;
        }
    }

    /**
     * Opens the books in a database on a server.
     *
     * @param server for instance {@code PostgresServer.at("jdbc:postgresql://db.example/shop?user=till")}
     * @return the store
     * @throws CounterfoilException STORAGE_MISSING, STORAGE_FOREIGN, STORAGE_NEWER, STORAGE_UNREACHABLE, STORAGE_DENIED or
     *     STORAGE_INCONSISTENT, as the database is
     * @throws IllegalArgumentException if the driver does not understand the address
     * @throws IllegalStateException if connections of the host do not commit by themselves
     */
    public static JdbiStore openPostgres(PostgresServer server) {
        return openPostgres(server, PostgresSettings.DEFAULT);
    }

    /**
     * Opens the books in a database on a server.
     *
     * @param server which database
     * @param settings how many units of work at once, and how long they wait
     * @return the store
     * @throws CounterfoilException as {@link #openPostgres(PostgresServer)}
     */
    public static JdbiStore openPostgres(PostgresServer server, PostgresSettings settings) {
        return new JdbiStore(new PostgresDatabase(server, settings, Optional.empty()).open());
    }

    /**
     * Makes our tables in a database on a server, in a schema of their own named {@code counterfoil}, and opens them; opens them as
     * they are where they exist. The database itself must exist.
     *
     * @param server which database
     * @return the store
     * @throws CounterfoilException as {@link #openPostgres(PostgresServer)}; STORAGE_DENIED if the user may not make the schema
     */
    public static JdbiStore createPostgres(PostgresServer server) {
        return createPostgres(server, PostgresSettings.DEFAULT);
    }

    /**
     * Makes our tables in a database on a server and opens them; opens them as they are where they exist.
     *
     * @param server which database
     * @param settings how many units of work at once, and how long they wait
     * @return the store
     * @throws CounterfoilException as {@link #createPostgres(PostgresServer)}
     */
    public static JdbiStore createPostgres(PostgresServer server, PostgresSettings settings) {
        return new JdbiStore(new PostgresDatabase(server, settings, Optional.empty()).create());
    }

    /** A store over units that somebody else has opened. */
    static JdbiStore over(Units units) {
        return new JdbiStore(units);
    }

    @Override
    public Transactions<Books> forTenant(TenantId tenant) {
        Objects.requireNonNull(tenant, "tenant");
        return new Transactions<>() {
            @Override
            public <R> R transact(Function<? super Books, ? extends R> work) {
                Objects.requireNonNull(work, "work");
                return units.write(tenant, sql -> {
                    JdbiBooks books = new JdbiBooks(sql, tenant, assortments);
                    R result = work.apply(books);
                    books.flush();
                    return result;
                });
            }

            @Override
            public <R> R read(Function<? super Books, ? extends R> work) {
                Objects.requireNonNull(work, "work");
                return units.read(tenant, sql -> work.apply(new JdbiBooks(sql, tenant, assortments)));
            }
        };
    }

    /** Waits for the units of work that write, then lets go of the database. Closing twice changes nothing. */
    @Override
    public void close() {
        units.close();
    }
}
