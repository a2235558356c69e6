/**
 * What it costs to price a ticket, with the usual money types beside it.
 *
 * <ul>
 *   <li>{@link io.counterfoil.benchmarks.pricing.Order}: the work, as plain text that each peer reads into its own types: base
 *       100.00, stage +15 %, row +20 %, levy 2.00, 2 of them.
 *   <li>{@link io.counterfoil.benchmarks.pricing.Peer}: one money type doing that work.
 *   <li>{@link io.counterfoil.benchmarks.pricing.Bill}: its result, to the last cent the same for all; a test compares them.
 * </ul>
 *
 * <p>Everything is fixed: the same order in every run, on every machine. Nothing is null.
 */
@NullMarked
package io.counterfoil.benchmarks.pricing;

import org.jspecify.annotations.NullMarked;
