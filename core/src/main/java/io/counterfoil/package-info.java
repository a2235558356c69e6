/**
 * The way in. A {@link io.counterfoil.BoxOffice} joins a {@link io.counterfoil.Store} with a clock, a random source and the host's
 * permissions, and hands out a {@link io.counterfoil.sale.Desk} for an operator at a till.
 *
 * <p>The store is an adapter's: {@code JdbiStore} of {@code counterfoil-storage-jdbi} keeps the books in a SQLite file. What a
 * till keeps outside the database, its key and its high-water mark, is a {@link io.counterfoil.ledger.TillSafe}.
 */
@NullMarked
package io.counterfoil;

import org.jspecify.annotations.NullMarked;
