/**
 * What a shop sells, and at what price.
 *
 * <ul>
 *   <li>{@link io.counterfoil.catalog.Product}: {@code coffee}, "Coffee", 50.00 a piece, taxed with {@code vat16}.
 *   <li>{@link io.counterfoil.catalog.Price}: fixed, by the tariff of the route, or by a price plan.
 *   <li>{@link io.counterfoil.catalog.Tariff}: per route, product and period a rate and its levies: adult 18.00 + 2.00.
 *   <li>{@link io.counterfoil.catalog.Discount}: a percentage or an amount, off a line or off the document.
 *   <li>{@link io.counterfoil.catalog.Promotion}: {@code SUMMER24}, a {@link io.counterfoil.catalog.QuantityDiscount} of 10 % from
 *       5 units, a {@link io.counterfoil.catalog.CheapestFree} of three for two, or a {@link io.counterfoil.catalog.Bundle} of
 *       two adults and a child; for everybody, or for those who give its code.
 *   <li>{@link io.counterfoil.catalog.Voucher}: 25.00 or 10 % for whoever knows its {@link io.counterfoil.catalog.VoucherCode},
 *       once, three times, or until it is spent. Not part of an assortment, and checked against one.
 *   <li>{@link io.counterfoil.catalog.PromotionScope}: the products and events that either is for.
 *   <li>{@link io.counterfoil.catalog.LineAttribute}: what a product asks for on its line, such as the vehicle number of a
 *       car.
 *   <li>{@link io.counterfoil.catalog.ShopProfile}: letterhead, currency, zone and language of the shop, its rounding of
 *       prices and of cash, and an {@link io.counterfoil.catalog.ExchangeRate} for showing totals in another currency.
 *   <li>{@link io.counterfoil.catalog.Assortment}: products, tariffs, price plans and promotions together with the tax
 *       profile, checked as a whole and numbered: version 3 replaces version 2 and changes nothing that was sold under it.
 *   <li>{@link io.counterfoil.catalog.Listing}: a product with its tax rules, plan and promotions, found by one hash.
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
