/**
 * From a cart to a quote whose every cent can be explained.
 *
 * <ul>
 *   <li>{@link io.counterfoil.pricing.Cart}: what a customer wants, as typed: 2 coffees, 1 croissant, 5.00 off; places, units
 *       on hold ({@link io.counterfoil.pricing.HeldUnits}), codes of promotions and vouchers.
 *   <li>{@link io.counterfoil.pricing.Situation}: what decides beside it and what a pure function cannot know: the instant, what
 *       limited stages and vouchers have left ({@link io.counterfoil.pricing.VoucherStanding}), whether it is paid in cash.
 *   <li>{@link io.counterfoil.pricing.Pricer}: the function from these to a quote; same input, same quote, no clock, no store.
 *   <li>{@link io.counterfoil.pricing.Quote}: the answer, with lines, tax table, levies and totals: 135.00 + 21.60 = 156.60; in
 *       words by {@link io.counterfoil.pricing.Quote#explain}, for a credit note by
 *       {@link io.counterfoil.pricing.Quote#negated}.
 *   <li>{@link io.counterfoil.pricing.WaterfallStep}: one step from the base to the total of a line, for people who ask.
 *   <li>{@link io.counterfoil.pricing.RefundShare} and {@link io.counterfoil.pricing.RefundReprice}: what is given back of
 *       63.25 for 3 units: 21.08, 21.08 and 21.09, or 23.00, 23.00 and 17.25.
 * </ul>
 *
 * <p>Words: <i>subtotal</i> is before discount, <i>net</i> after it and without tax and levy; <i>total</i> = net + levy + tax +
 * rounding, which only paying in cash brings. The steps always come in one order: the price by tariff or plan; promotions on
 * lines; what was typed for a line; promotions on the whole; what was typed for the whole; vouchers; levies; taxes; cash
 * rounding. What falls on several lines is spread over what is left of them by largest remainder. Levies are never discounted.
 * The order of lines in a cart changes no total.
 *
 * <p>All faults of a cart are reported together. Their paths name the members {@code currency}, {@code route},
 * {@code discount}, {@code promotions[0]}, {@code vouchers[0]}, {@code display}, {@code total} and {@code lines[0]} with
 * {@code product}, {@code quantity}, {@code place}, {@code holding}, {@code discount}, {@code unit_rate}, {@code levy} and the
 * names of attributes. A limited stage or voucher whose count is not given is refused, never guessed.
 *
 * <p>A quote keeps minor units and makes amounts when it is asked. Everything is immutable and safe for any number of threads;
 * null is a {@link java.lang.NullPointerException}, and an amount that money cannot hold is refused. What may belong to a person
 * (attribute values) never shows in {@code toString} or messages, nor do the codes of vouchers.
 */
@NullMarked
package io.counterfoil.pricing;

import org.jspecify.annotations.NullMarked;
