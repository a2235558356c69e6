/**
 * What an embedder proves things with.
 *
 * <ul>
 *   <li>{@link io.counterfoil.testkit.InMemoryStore}: the strictest store there is, for tests of whatever uses one.
 * </ul>
 *
 * <p>The packages below hold the contracts of the ports, the laws of money with carts to try them on, and a printer without
 * paper. Null is refused everywhere.
 */
@NullMarked
package io.counterfoil.testkit;

import org.jspecify.annotations.NullMarked;
