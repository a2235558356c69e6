/**
 * The store: in a SQLite file for one till on one machine, with nothing to install, or on a PostgreSQL server for several tills on
 * several machines.
 *
 * <pre>{@code
 * try (JdbiStore store = JdbiStore.createSqlite(Path.of("shop.db"))) {
 *     Transactions<Books> books = store.forTenant(TenantId.of("ferries.example"));
 *     ...
 * }
 * }</pre>
 *
 * <ul>
 *   <li>{@link io.counterfoil.storage.jdbi.JdbiStore}: the store, open on one database.
 *   <li>{@link io.counterfoil.storage.jdbi.SqliteSettings}: how long a unit of work waits for another process, 5 seconds.
 *   <li>{@link io.counterfoil.storage.jdbi.PostgresServer}: which database on which server, by address or by connections of the
 *       host, {@code jdbc:postgresql://db.example/shop?user=till}.
 *   <li>{@link io.counterfoil.storage.jdbi.PostgresSettings}: how many units of work at once, 16, and how long they wait.
 * </ul>
 *
 * <p>A commit is on the disk before it is answered, and nothing of a unit that failed is; readers wait for nobody. In a file, units
 * of work that write take turns, in one process by a fair queue and between processes by the file's own lock. On a server they run
 * side by side and wait for each other at the chains, series and tickets that they have in common; one that lost a race is run
 * again. Every failure of the database is a {@link io.counterfoil.refusal.CounterfoilException} with a {@code STORAGE_} code. The
 * tables are described in their migrations, {@code db/counterfoil/sqlite/V*.sql} and {@code db/counterfoil/postgresql/V*.sql}. Null
 * is refused everywhere.
 */
@NullMarked
package io.counterfoil.storage.jdbi;

import org.jspecify.annotations.NullMarked;
