/**
 * What an embedding product proves its own prices and taxes with.
 *
 * <ul>
 *   <li>{@link io.counterfoil.testkit.law.MoneyLaws}: tries hundreds of carts against an assortment; {@code
 *       MoneyLaws.check(assortment)} is a whole test.
 *   <li>{@link io.counterfoil.testkit.law.MoneyLaw}: one law, such as <i>the order of lines changes no total</i>.
 *   <li>{@link io.counterfoil.testkit.law.LawReport}: how often each law was tried, and which have nothing to say about a shop.
 *   <li>{@link io.counterfoil.testkit.law.PriceEngine}: what is examined, the engine of Counterfoil unless you give another.
 * </ul>
 *
 * <p>A broken law is an {@link java.lang.AssertionError}. Its message says the law as a sentence, the smallest cart found that
 * breaks it ({@code 2 x coffee, 10 % off}), what was expected and what came instead, and how to try the same again. Runs are
 * repeatable: the same assortment, seed and number of tries meet the same carts. No engine has to be set up, any test framework
 * will do. Null is refused.
 */
@NullMarked
package io.counterfoil.testkit.law;

import org.jspecify.annotations.NullMarked;
