/**
 * Whether the books agree with their ledger.
 *
 * <p>The {@link io.counterfoil.ledger.Verification} of a chain needs nothing but its rows. An audit goes on from there with what
 * only the database knows: that each ticket's row says what its entry says ({@code PROJECTION_MISMATCH}), that each private part is
 * the one that was committed to ({@code COMMITMENT_MISMATCH}), that no business number is missing or stands twice
 * ({@code SERIES_GAP}, {@code SERIES_DUPLICATE}), that each counter stands at the last number ({@code COUNTER_MISMATCH}), and that the
 * stored head of the chain is that of its rows.
 *
 * <p>An {@link io.counterfoil.audit.AuditDesk} audits all chains of a tenant in one unit of work that only reads. Each chain has an
 * {@link io.counterfoil.audit.AuditReport}, the same bytes for the same books. Nothing here holds a chain in memory.
 */
@NullMarked
package io.counterfoil.audit;

import org.jspecify.annotations.NullMarked;
