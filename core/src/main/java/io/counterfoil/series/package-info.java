/**
 * Business numbers: consecutive, without a gap and without a duplicate.
 *
 * <ul>
 *   <li>{@link io.counterfoil.series.SeriesKey}: which sequence, {@code tickets/harbour/till-1}. The host chooses how wide it
 *       is: a till, a location, the tenant.
 *   <li>{@link io.counterfoil.series.SeriesRule}: how its numbers look, prefix {@code TT} and 8 digits, and whether they begin
 *       anew every business date.
 *   <li>{@link io.counterfoil.series.BusinessNumber}: one number, {@code TT00000001}.
 *   <li>{@link io.counterfoil.series.Series}: the port that hands numbers out, inside the unit of work that uses them. A unit
 *       that fails gives its numbers back, so no gap arises; a number is never a count plus one.
 * </ul>
 */
@NullMarked
package io.counterfoil.series;

import org.jspecify.annotations.NullMarked;
