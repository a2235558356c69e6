/**
 * What a shop sells, and at what price.
 *
 * <ul>
 *   <li>{@link io.counterfoil.catalog.Product}: {@code coffee}, "Coffee", 50.00 a piece, taxed with {@code vat16}.
 *   <li>{@link io.counterfoil.catalog.Price}: fixed, or by the tariff of the route that is sold.
 *   <li>{@link io.counterfoil.catalog.Tariff}: per route, product and period a rate and its levies: adult 18.00 + 2.00.
 *   <li>{@link io.counterfoil.catalog.Discount}: a percentage or an amount, off a line or off the document.
 *   <li>{@link io.counterfoil.catalog.LineAttribute}: what a product asks for on its line, such as the vehicle number of a
 *       car.
 *   <li>{@link io.counterfoil.catalog.ShopProfile}: name, currency, zone and language of the shop.
 *   <li>{@link io.counterfoil.catalog.Assortment}: all of these together with the tax profile, checked as a whole and
 *       numbered: version 3 replaces version 2 and changes nothing that was sold under it.
 *   <li>{@link io.counterfoil.catalog.Catalog}: the port that keeps every published version.
 * </ul>
 *
 * <p>What a person types into a shop file is not refused piece by piece: the types here take any text for people, and
 * {@link io.counterfoil.catalog.Assortment#of} reports all faults together, each with its path. Everything is immutable and
 * safe for any number of threads; null is a {@link java.lang.NullPointerException}.
 */
@NullMarked
package io.counterfoil.catalog;

import org.jspecify.annotations.NullMarked;
