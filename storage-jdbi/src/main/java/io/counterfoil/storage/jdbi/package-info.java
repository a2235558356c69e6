/**
 * The store in a SQLite file: one till on one machine, with nothing to install.
 *
 * <pre>{@code
 * try (JdbiStore store = JdbiStore.createSqlite(Path.of("shop.db"))) {
 *     Transactions<Books> books = store.forTenant(TenantId.of("ferries.example"));
 *     ...
 * }
 * }</pre>
 *
 * <ul>
 *   <li>{@link io.counterfoil.storage.jdbi.JdbiStore}: the store, open on one file.
 *   <li>{@link io.counterfoil.storage.jdbi.SqliteSettings}: how long a unit of work waits for another process, 5 seconds.
 * </ul>
 *
 * <p>A commit is on the disk before it is answered, and nothing of a unit that failed is. Units of work that write take turns,
 * in one process by a fair queue and between processes by the file's own lock; readers wait for nobody. Every failure of the
 * database is a {@link io.counterfoil.refusal.CounterfoilException} with a {@code STORAGE_} code. The tables are described in
 * their migration, {@code db/counterfoil/sqlite/V*.sql}. Null is refused everywhere.
 */
@NullMarked
package io.counterfoil.storage.jdbi;

import org.jspecify.annotations.NullMarked;
