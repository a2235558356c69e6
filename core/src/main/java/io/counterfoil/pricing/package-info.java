/**
 * From a cart to a quote whose every cent can be explained.
 *
 * <ul>
 *   <li>{@link io.counterfoil.pricing.Cart}: what a customer wants, as typed: 2 coffees, 1 croissant, 5.00 off.
 *   <li>{@link io.counterfoil.pricing.Pricer}: the function between the two; same input, same quote, no clock, no store.
 *   <li>{@link io.counterfoil.pricing.Quote}: the answer, with lines, tax table, levies and totals: 135.00 + 21.60 = 156.60.
 *   <li>{@link io.counterfoil.pricing.WaterfallStep}: one step from the price to the total of a line, for people who ask.
 * </ul>
 *
 * <p>Words: <i>subtotal</i> is before discount, <i>net</i> after it and without tax and levy; <i>total</i> = net + levy + tax.
 * The discounts of lines come first, the one of the document is then spread over what is left of them by largest remainder.
 * Levies are never discounted and never taxed.
 *
 * <p>All faults of a cart are reported together. Their paths name the members {@code currency}, {@code route},
 * {@code discount}, {@code total} and {@code lines[0]} with {@code product}, {@code quantity}, {@code discount},
 * {@code unit_rate}, {@code levy} and the names of attributes.
 *
 * <p>Everything is immutable and safe for any number of threads; null is a {@link java.lang.NullPointerException}. What may
 * belong to a person (attribute values) never shows in {@code toString} or messages.
 */
@NullMarked
package io.counterfoil.pricing;

import org.jspecify.annotations.NullMarked;
