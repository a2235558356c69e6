/**
 * Amounts, percentages and quantities, exact to the last minor unit.
 *
 * <ul>
 *   <li>{@link io.counterfoil.money.Money}: an amount with its currency, {@code USD 156.60}, held as 15660 minor units.
 *   <li>{@link io.counterfoil.money.Percent}: a percentage, {@code 12.5} meaning 12.5 of 100.
 *   <li>{@link io.counterfoil.money.Quantity}: how many or how much of a product, {@code 2 piece} or {@code 0.750 kg}.
 *   <li>{@link io.counterfoil.money.Factor}: an exact ratio to multiply with, 7/107 for the 7 % in a price.
 *   <li>{@link io.counterfoil.money.MinorUnits}: the same arithmetic on bare counts of minor units, for loops.
 *   <li>{@link io.counterfoil.money.Rounding}: how an exact value becomes an amount, {@code HALF_UP} to {@code 0.01}.
 *   <li>{@link io.counterfoil.money.Allocation}: an amount spread over parts that sum to it, 500.00 over 3 as
 *       166.67, 166.67, 166.66.
 * </ul>
 *
 * <p>Nothing here rounds unless it is given a {@code Rounding}, and no type has a default one: the profile of the shop
 * chooses. Two currencies never mix ({@link io.counterfoil.money.CurrencyMismatchException}) and an amount beyond 64
 * bits of minor units or 18 digits before the point is an error, never a wrap ({@link io.counterfoil.money.MoneyOverflowException}). There is no
 * floating point and no locale: texts are plain decimals with a point, and formatting for people is the receipt's.
 *
 * <p>All types are immutable and safe for any number of threads. No argument may be null; a null is a
 * {@link java.lang.NullPointerException}.
 */
@NullMarked
package io.counterfoil.money;

import org.jspecify.annotations.NullMarked;
