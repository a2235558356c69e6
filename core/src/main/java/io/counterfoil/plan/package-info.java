/**
 * What the places of an event cost, and when.
 *
 * <ul>
 *   <li>{@link io.counterfoil.plan.PricePlan}: {@code concert-2026}, its zones and stages and how they come together.
 *   <li>{@link io.counterfoil.plan.PlanZone}: the stalls, base 100.00, rows A to C, ten seats each, row A +20 %.
 *   <li>{@link io.counterfoil.plan.PriceStage}: "Early bird", -20 %, until 1 June or for the first 200, whichever comes first.
 *   <li>{@link io.counterfoil.plan.Place}: {@code stalls/A/7}, where a ticket lets its holder sit.
 *   <li>{@link io.counterfoil.plan.PlanScope}: a zone, or the event as a whole, asked for stages and prices.
 *   <li>{@link io.counterfoil.plan.StagesLeft}: the counts that the stock tells, for nothing here counts.
 *   <li>{@link io.counterfoil.plan.StageRun}: so many units at one stage; {@link io.counterfoil.plan.StageGrant} is the answer
 *       to a request, {@link io.counterfoil.plan.StageStanding} tells what holds now and what comes next.
 *   <li>{@link io.counterfoil.plan.PlacePrice}: 100.00, +15 % for the stage, +20 % for the row, so 138.00.
 * </ul>
 *
 * <p>The price is {@code base x (1 + stage) x (1 + row) x (1 + seat)}, rounded once, at the unit price; ADDITIVE takes the sum
 * of the percents instead. A stage with a fixed amount adds it to the base first. No price is below the floor of its plan.
 *
 * <p>A stage holds from its beginning until the next one of its scope begins, gaps included, or until its limit is used up,
 * whichever comes first: what is used up hands over at once to the next, whatever that one's beginning. The last keeps its
 * price; when its limit is used up, nothing is sold. Before the first, the base price holds. A zone's stage goes before the
 * event's.
 *
 * <p>Everything is immutable, pure and safe for any number of threads; null is a {@link java.lang.NullPointerException} and an
 * amount that does not fit a {@link io.counterfoil.money.MoneyOverflowException}. Plans are checked in the assortment that
 * holds them; an unchecked one answers too, the first of two equal codes counting.
 */
@NullMarked
package io.counterfoil.plan;

import org.jspecify.annotations.NullMarked;
