/**
 * What the books cost: spelling and hashing a ticket, the Merkle tree, proofs, verification, signing.
 *
 * <ul>
 *   <li>{@link io.counterfoil.benchmarks.ledger.CanonicalBenchmark}: one ticket of five lines, beside SHA-256 alone, Jackson and the
 *       erdtman library.
 *   <li>{@link io.counterfoil.benchmarks.ledger.MerkleBenchmark}: the root over 100,000 entries, beside its bare hashes.
 *   <li>{@link io.counterfoil.benchmarks.ledger.ProofBenchmark}: the proof of one ticket among 1,000,000 in a SQLite file.
 *   <li>{@link io.counterfoil.benchmarks.ledger.VerificationBenchmark}: all of such a file, beside reading and hashing it.
 *   <li>{@link io.counterfoil.benchmarks.ledger.SigningBenchmark}: entries a second under each signing policy.
 * </ul>
 *
 * <p>Nothing is null.
 */
@NullMarked
package io.counterfoil.benchmarks.ledger;

import org.jspecify.annotations.NullMarked;
