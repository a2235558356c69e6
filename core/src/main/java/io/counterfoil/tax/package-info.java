/**
 * Taxes and levies on what is sold.
 *
 * <ul>
 *   <li>{@link io.counterfoil.tax.TaxRule}: a {@link io.counterfoil.tax.PercentTax} such as {@code vat16}, 16 % (a zero rate
 *       is one of 0 %), a {@link io.counterfoil.tax.FixedTax} of 2.00 a bottle, a {@link io.counterfoil.tax.CompoundTax} that
 *       falls on the taxes before it, a {@link io.counterfoil.tax.SelfCompoundTax} that falls on itself once, or an
 *       {@link io.counterfoil.tax.Exemption}, which has no rate at all. Each is in force for a period; the rules of one code
 *       are its history.
 *   <li>{@link io.counterfoil.tax.TaxMethod}: whether tax is added to prices or included in them, where it is rounded
 *       and how.
 *   <li>{@link io.counterfoil.tax.TaxProfile}: the rules and the method of a shop, with a version.
 *   <li>{@link io.counterfoil.tax.Taxation}: the taxes of one document, per line and per rule: 130.00 at 16 % is 20.80.
 *   <li>{@link io.counterfoil.tax.Levy}: a fixed amount per unit, such as 2.00 per adult, outside of every tax base that does not
 *       include it ({@link io.counterfoil.tax.TaxBase}).
 * </ul>
 *
 * <p>The base of a tax is the amount after discount. Included, a tax is {@code gross x r / (1 + r)}: 23.00 at 7 % is 21.50 +
 * 1.50, and the listed price never moves. Line figures always sum to the figures of the document; where that takes a cent,
 * the line keeps its own figure and the correction apart.
 *
 * <p>Everything is immutable, pure and safe for any number of threads; null is a {@link java.lang.NullPointerException} and
 * an amount that does not fit a {@link io.counterfoil.money.MoneyOverflowException}.
 */
@NullMarked
package io.counterfoil.tax;

import org.jspecify.annotations.NullMarked;
