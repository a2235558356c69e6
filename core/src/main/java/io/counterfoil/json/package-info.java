/**
 * Files that people and programs write for a shop, read strictly, and what they read back.
 *
 * <ul>
 *   <li>{@link io.counterfoil.json.ShopFile}: how a shop is set up: name, currency, taxes, products, tariffs, payment methods.
 *   <li>{@link io.counterfoil.json.SaleFile}: tickets to be issued: 2 coffees and 1 croissant, cash 200.00.
 *   <li>{@link io.counterfoil.json.PlanFile}: what decides prices, to be tried: a shop file that need not take payments.
 *   <li>{@link io.counterfoil.json.CartFile}: a cart to be priced: 2 coffees, asked for at 09:30.
 *   <li>{@link io.counterfoil.json.QuoteJson}: a quote with the waterfall of each line.
 *   <li>{@link io.counterfoil.json.TicketJson}: an issued ticket with its place in the ledger and its status.
 *   <li>{@link io.counterfoil.json.AssortmentJson}: a published assortment, as stores keep it, and back.
 * </ul>
 *
 * <p>A reader takes bytes of UTF-8 and gives an {@link io.counterfoil.refusal.Outcome}, never an exception of the JSON library.
 * It goes through the file twice. First the form: size, JSON, members, kinds of values; all faults of form are reported
 * together. Only where there are none, the meaning: unknown taxes, overlapping periods; again all of them together. Each fault
 * has its path, {@code products[3].taxes[0]}. What the file says is never repeated in a message.
 *
 * <p>An amount is a decimal in quotes, {@code "156.60"}; a number without quotes is taken only where it is exact as it is
 * written: {@code 156.60} is, {@code 1e2} is not. Members that the form does not know are refused, {@code null} too, and a name
 * that stands twice in one object. All types are immutable; null is a {@link java.lang.NullPointerException}.
 */
@NullMarked
package io.counterfoil.json;

import org.jspecify.annotations.NullMarked;
