/**
 * The books: an append-only chain of sealed documents that anyone can check, in format {@code counterfoil/1}
 * ({@code docs/ledger-format.md} fixes every byte).
 *
 * <ul>
 *   <li>{@link io.counterfoil.ledger.CanonicalObject}: a document in its one canonical form,
 *       {@code {"type":"TICKET","v":1}}; {@link io.counterfoil.ledger.CanonicalReader} takes bytes back and refuses every
 *       other spelling of the same content.
 *   <li>{@link io.counterfoil.ledger.Origin}: the name of one chain, {@code example.com/store-1/caja-01/0}: a till and an epoch.
 *   <li>{@link io.counterfoil.ledger.Entry}: one sealed document, number {@code 3} of its chain, hashed onto entry 2 and
 *       signed. {@link io.counterfoil.ledger.Sealer} makes entries, {@link io.counterfoil.ledger.Head} is where a chain ends.
 *   <li>{@link io.counterfoil.ledger.CompactRange}: the Merkle tree over the entries, kept as at most 64 hashes; its root is
 *       what a {@link io.counterfoil.ledger.Note} signs, so that a checkpoint of a few lines vouches for all entries below it.
 *   <li>{@link io.counterfoil.ledger.Mark}: the high-water mark, kept outside the database, so that a cut tail is noticed.
 *   <li>{@link io.counterfoil.ledger.Enrolment}: what a verifier knows beforehand: origin, key, signing policy.
 *   <li>{@link io.counterfoil.ledger.Verification}: reads rows as they are stored, tampered or not, and reports the first bad
 *       entry and its kind.
 *   <li>{@link io.counterfoil.ledger.PrintedHash}: the code on a ticket, {@code CF1:UNJOOB3BNWXVIZD4:3:DUGR...};
 *       {@link io.counterfoil.ledger.PaperCheck} holds a paper against the books, and a
 *       {@link io.counterfoil.ledger.TicketProof} needs no books at all.
 *   <li>{@link io.counterfoil.ledger.KeyChange}: the safe's part in handing a chain over to a new key.
 *   <li>{@link io.counterfoil.ledger.EpochChange}: the safe's part in opening a new epoch of a till;
 *       {@link io.counterfoil.ledger.ClosedEpoch}: where the one before ended.
 * </ul>
 *
 * <p>Everything is immutable and pure unless it says otherwise: no clock, no random source; time comes in as epoch
 * milliseconds, random bytes as arrays. {@code seq} and {@code ms} run from 0 to 2<sup>53</sup> - 1 and never wrap: at the limit
 * sealing is refused. Null is refused everywhere. Keys and document contents never appear in messages or {@code toString}.
 *
 * <p>Adapters implement {@link io.counterfoil.ledger.Ledger}, {@link io.counterfoil.ledger.Signer},
 * {@link io.counterfoil.ledger.HighWaterMark}, {@link io.counterfoil.ledger.KeyChange} and
 * {@link io.counterfoil.ledger.EpochChange}.
 */
@NullMarked
package io.counterfoil.ledger;

import org.jspecify.annotations.NullMarked;
