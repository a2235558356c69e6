package io.counterfoil.sale;

import io.counterfoil.ledger.EntryType;
import io.counterfoil.ledger.Head;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.shop.Permission;
import io.counterfoil.ticket.Activity;
import io.counterfoil.ticket.TicketDocument;
import io.counterfoil.work.Transactions;

/**
 * Hands out the till's chain, for an authority, an accountant or a backup, and has the chain itself say so. Safe for threads.
 *
 * <p>An auditor who holds the database needs no desk to read it, and the books cannot tell that he did:
 * {@code io.counterfoil.audit.AuditDesk} exports without a record. A host that lets operators export gives them this one.
 */
public final class ExportDesk {

    private final Transactions<? extends CheckoutBooks> transactions;
    private final Recorder recorder;

    ExportDesk(Transactions<? extends CheckoutBooks> transactions, Recorder recorder) {
        this.transactions = transactions;
        this.recorder = recorder;
    }

    /**
     * Records that the chain is handed out, and signs a checkpoint over it. Writing comes after; its failure undoes nothing.
     *
     * @param reason to whom and why; 1 to {@value io.counterfoil.ticket.Cancellation#MAX_REASON_LENGTH} characters, public, so
     *     without names of people
     * @return what may be written, or REASON_REQUIRED, TEXT_TOO_LONG, TEXT_NOT_PLAIN or PERMISSION_DENIED
     */
    public Outcome<ChainCopy> take(String reason) {
        return Reason.read(reason)
                .flatMap(said -> recorder.record(Permission.REPORT, unit -> record(said, unit)))
                .map(head -> new ChainCopy(transactions, head));
    }

    private static Head record(String reason, UnitOfRecord unit) {
        unit.noteClock();
        unit.record(
                EntryType.ACTIVITY,
                TicketDocument.activity(Activity.EXPORT, unit.chain().last(), unit.stamp())
                        .put("reason", reason)
                        .build());
        return unit.chain().sign();
    }
}
