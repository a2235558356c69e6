/**
 * What can run out: how much there is of it, what is sold, and what somebody has on hold.
 *
 * <ul>
 *   <li>{@link io.counterfoil.inventory.PoolKey}: {@code seat:concert-2026/stalls/A/7}, one seat; {@code zone:concert-2026/lawn},
 *       800 people; {@code stock:poster}, 40 posters; {@code stage:concert-2026/early}, the first 200.
 *   <li>{@link io.counterfoil.inventory.Pool}: its capacity, 800, of which 310 are sold and 25 held, so 465 are available.
 *   <li>{@link io.counterfoil.inventory.Hold}: two seats for a customer who is choosing, until 14:33.
 *   <li>{@link io.counterfoil.inventory.Demand}: what a line of a cart takes out of which pools.
 *   <li>{@link io.counterfoil.inventory.Stock}: decides. It is what one unit of work read, and what it makes of it.
 *   <li>{@link io.counterfoil.inventory.Inventory}: the port that keeps pools and holds.
 *   <li>{@link io.counterfoil.inventory.SeatMap} and {@link io.counterfoil.inventory.SeatWish}: the best seats side by side.
 * </ul>
 *
 * <p>{@code available = capacity - sold - active holds}, never negative. A hold made at 14:03 for 30 minutes is active at
 * 14:32:59.999 and has expired at 14:33:00.000: expired means that the clock has reached its end, and it is judged by the clock
 * whenever somebody reads. Nothing has to run for a hold to end; tidying only removes what does not count any more. The same
 * instant decides for everything that one unit of work does, so at 14:33:00.000 a sale comes too late.
 *
 * <p>All decisions are pure: a unit of work reads what it needs in one go, decides, and hands the change to the port. What makes
 * that safe is the port's promise that nobody changes what was read before the unit ends. Counts are {@code long}; an overflow is
 * an {@link java.lang.ArithmeticException}. Null is a {@link java.lang.NullPointerException}.
 */
@NullMarked
package io.counterfoil.inventory;

import org.jspecify.annotations.NullMarked;
