package io.counterfoil.ledger;

import java.util.Optional;

/**
 * Keeps the high-water marks of chains in a place outside the database: {@link HighWaterMarkFile} in a folder, or a service of
 * the host.
 *
 * <p><b>For implementers.</b> Called after each commit and before anything is printed, by one thread at a time per chain.
 * {@link #advance} returns only when the mark will survive a power failure, and never moves a mark back. {@link #read} is called
 * when a shop is opened; a mark that was damaged must not look like an absent one.
 */
public interface HighWaterMark {

    /**
     * The mark of a chain.
     *
     * @param origin which chain
     * @return nothing where none was ever made
     * @throws io.counterfoil.refusal.CounterfoilException MARK_UNREADABLE if it is there but cannot be read
     */
    Optional<Mark> read(Origin origin);

    /**
     * Makes a mark durable. A mark at or below the one that is kept changes nothing.
     *
     * @param mark the head after a commit
     * @throws io.counterfoil.refusal.CounterfoilException MARK_UNWRITABLE if it cannot be made durable
     */
    void advance(Mark mark);
}
