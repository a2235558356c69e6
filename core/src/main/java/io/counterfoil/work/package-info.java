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
 *
 * <p>A request that may be sent again comes with an {@link io.counterfoil.work.IdempotencyKey}: the same unit of work that does it
 * keeps the answer under the key, so whoever comes again is told the same, and nothing is done twice.
 */
@NullMarked
package io.counterfoil.work;

import org.jspecify.annotations.NullMarked;
