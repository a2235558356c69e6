/**
 * How a total is paid.
 *
 * <ul>
 *   <li>{@link io.counterfoil.payment.PaymentMethod}: a means that the shop takes, as data: {@code CASH} gives change,
 *       {@code CARD} is electronic, {@code TRANSFER} asks for a reference.
 *   <li>{@link io.counterfoil.payment.Tender}: what a customer hands over: 200.00 in cash.
 *   <li>{@link io.counterfoil.payment.Payment}: what became of it: tendered 200.00, change 43.40, paid 156.60.
 *   <li>{@link io.counterfoil.payment.PaymentFee}: what a payment costs the shop: 3 % and 0.50 of 100.00 are 3.50, and 96.50
 *       are its proceeds. Neither the total nor what is due changes.
 *   <li>{@link io.counterfoil.payment.Settlement}: all payments of one ticket. {@code total = paid + due} and
 *       {@code paid = tendered - change}, always.
 * </ul>
 *
 * <p>At most {@value io.counterfoil.payment.Settlement#MAX_PAYMENTS} payments settle one ticket. They must sum to its total;
 * only a method that gives change may exceed it, and never by more than what was tendered by such methods. All types are
 * immutable; null is refused.
 */
@NullMarked
package io.counterfoil.payment;

import org.jspecify.annotations.NullMarked;
