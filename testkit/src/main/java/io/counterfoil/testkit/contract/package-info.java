/**
 * What every implementation of a port owes, as tests to inherit from: one abstract class per port, with numbered rules.
 *
 * <pre>{@code
 * class MyStoreKeepsTheSeriesContractTest extends SeriesContract {
 *     @Override
 *     protected Store emptyStore() {
 *         return MyStore.inMemory();
 *     }
 * }
 * }</pre>
 *
 * <p>Where a rule is broken, the message says where to look. The rules are those of the ports' own documentation; where the two
 * disagree, the port's is right and the contract has a fault.
 */
@NullMarked
package io.counterfoil.testkit.contract;

import org.jspecify.annotations.NullMarked;
