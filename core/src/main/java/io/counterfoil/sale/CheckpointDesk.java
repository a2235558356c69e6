package io.counterfoil.sale;

import io.counterfoil.ledger.Head;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.shop.Permission;

/**
 * Signs checkpoints: statements of how far the till's chain has come. Due ones are signed with the sales; this desk is for the
 * moment at which one is wanted, such as the close of the shop or an export. Only a checkpoint kept outside the database shows
 * later that entries were cut off the end. Safe for threads.
 */
public final class CheckpointDesk {

    private final Recorder recorder;

    CheckpointDesk(Recorder recorder) {
        this.recorder = recorder;
    }

    /**
     * Signs a checkpoint over the chain as it stands, and keeps it with the chain's notes. Where the last one is of this size,
     * nothing is signed again.
     *
     * @return the head that the newest note speaks of, or PERMISSION_DENIED
     */
    public Outcome<Head> sign() {
        return recorder.record(Permission.SELL, unit -> unit.chain().sign());
    }

    /**
     * Signs a checkpoint if one is due by time: for a host whose till may stand still, to be called every few minutes. A busy till
     * needs it not; its checkpoints are signed with its sales. Only reads where nothing is due.
     *
     * @return whether a checkpoint was signed, or PERMISSION_DENIED
     */
    public Outcome<Tick> tick() {
        return recorder.isNoteDue(Permission.SELL)
                .flatMap(isDue -> isDue ? sign().map(head -> Tick.SIGNED) : Outcome.accepted(Tick.NOTHING_DUE));
    }

    /** What came of a tick. */
    public enum Tick {
        /** A checkpoint was signed. */
        SIGNED,
        /** The last checkpoint is new enough, or speaks of the whole chain. */
        NOTHING_DUE
    }
}
