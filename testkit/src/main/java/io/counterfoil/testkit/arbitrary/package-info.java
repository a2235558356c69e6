/**
 * What a shop may meet, made up at random: jqwik arbitraries for properties of an embedding product.
 *
 * <ul>
 *   <li>{@link io.counterfoil.testkit.arbitrary.CartArbitraries}: carts that an assortment of yours can sell, such as
 *       {@code 2 x adult} on a route and date of its tariffs, and carts as people mistype them.
 *   <li>{@link io.counterfoil.testkit.arbitrary.SituationArbitraries}: when it is, what limited stages have left, how it is paid.
 *   <li>{@link io.counterfoil.testkit.arbitrary.AssortmentArbitraries}: whole shops, for code that has to price in any.
 *   <li>{@link io.counterfoil.testkit.arbitrary.TaxArbitraries}: tax profiles with every kind of rule, place and rounding.
 *   <li>{@link io.counterfoil.testkit.arbitrary.TariffArbitraries}: rates and levies per route and period.
 *   <li>{@link io.counterfoil.testkit.arbitrary.PlanArbitraries}: prices by zone, row, seat and stage.
 *   <li>{@link io.counterfoil.testkit.arbitrary.PromotionArbitraries}: three for two, and less usual offers.
 *   <li>{@link io.counterfoil.testkit.arbitrary.MoneyArbitraries}: amounts, percentages and roundings of a currency.
 * </ul>
 *
 * <p>Everything shrinks towards what is read most easily: fewest lines, the first product, one unit, no discount, 1.00. What is
 * drawn depends on jqwik's random source alone. The methods are called inside a jqwik property or a {@code JqwikSession};
 * what they return may be shared by any number of threads. Null is refused.
 */
@NullMarked
package io.counterfoil.testkit.arbitrary;

import org.jspecify.annotations.NullMarked;
