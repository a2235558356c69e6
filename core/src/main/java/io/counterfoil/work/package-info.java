/**
 * The unit of work: everything that changes the books happens in one, and happens whole or not at all.
 *
 * <p>A desk declares the ports that it uses as one small interface and takes
 * {@link io.counterfoil.work.Transactions} of it, so ports stay with the feature that needs them:
 *
 * <pre>{@code
 * Ticket issued = transactions.transact(books -> {
 *     long number = books.series().next(key, period);
 *     ...
 *     return ticket;
 * });
 * }</pre>
 */
@NullMarked
package io.counterfoil.work;

import org.jspecify.annotations.NullMarked;
