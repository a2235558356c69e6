/**
 * Selling: from a cart to an issued ticket in one unit of work.
 *
 * <ul>
 *   <li>{@link io.counterfoil.sale.SaleRequest}: one ticket to be issued: cart, tenders, customer.
 *   <li>{@link io.counterfoil.sale.Checkout}: prices, settles, numbers, seals and stores 1..n of them, all or nothing.
 *   <li>{@link io.counterfoil.sale.CancellationDesk}: records that a ticket does not count any more.
 *   <li>{@link io.counterfoil.sale.PrintDesk}: hands out what may be printed, and records every copy.
 *   <li>{@link io.counterfoil.sale.ExportDesk}: hands out the till's chain, and records to whom.
 *   <li>{@link io.counterfoil.sale.OpeningDesk}: publishes what a shop sells and opens its tills.
 *   <li>{@link io.counterfoil.sale.RecoveryDesk}: lets a till whose books, mark or key were lost go on in a new epoch.
 * </ul>
 *
 * <p>A desk belongs to a {@link io.counterfoil.sale.Workplace}: one session at one till. Each of its calls that changes the books is
 * one unit of work through the ports of {@link io.counterfoil.sale.CheckoutBooks}. In it the quote is computed anew, numbers are
 * taken, entries appended, projections written; a refusal or failure leaves nothing of that. After the commit the
 * till's high-water mark is made durable, and only then the desk answers. Desks may be used by many threads.
 */
@NullMarked
package io.counterfoil.sale;

import org.jspecify.annotations.NullMarked;
