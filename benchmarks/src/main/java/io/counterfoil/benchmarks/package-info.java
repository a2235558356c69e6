/**
 * How the benchmarks are run: JMH with its own options, and behind its results the same as a table for
 * {@code docs/benchmarks.md}.
 *
 * <ul>
 *   <li>{@link io.counterfoil.benchmarks.Benchmarks}: the program; takes what JMH takes.
 *   <li>{@link io.counterfoil.benchmarks.Measured}: one result: {@code bigDecimal treatment=EXCLUSIVE}, 600 ns, 5,624 bytes.
 *   <li>{@link io.counterfoil.benchmarks.RatioTable}: all of a run, each beside the library's own.
 * </ul>
 *
 * <p>The packages below hold the benchmarks, one question a class. Nothing is null.
 */
@NullMarked
package io.counterfoil.benchmarks;

import org.jspecify.annotations.NullMarked;
