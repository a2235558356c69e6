package io.counterfoil.ledger;

import io.counterfoil.shop.Till;
import java.util.List;
import java.util.Optional;

/**
 * A till's safe while a new epoch of the till is opened: {@link SafeFolder#epochChange}, or a key store of the host.
 *
 * <p>The order is such that an interruption at any moment leaves neither two beginnings nor a lost key: the key of the new epoch is made
 * durable; the books begin the new chain with it; its high-water mark follows; only then the new epoch is put in force here. Done again
 * after an interruption, it goes on where it stopped.
 *
 * <p><b>For implementers.</b> Called by one thread, about one till. {@link #prepare} answers the same key for the same epoch until that is
 * in force, also after a restart. {@link #complete} may be called again with the same enrolment.
 */
public interface EpochChange {

    /**
     * Whose epochs.
     *
     * @return the till
     */
    Till till();

    /**
     * The epochs that this safe knows.
     *
     * @return their enrolments by epoch, ascending; empty where the safe itself was lost
     */
    List<Enrolment> enrolled();

    /**
     * The marks of the till's epochs.
     *
     * @return the keeper of the marks
     */
    HighWaterMark marks();

    /**
     * The safe of the epoch in force.
     *
     * @return nothing where its key is missing, unreadable, open to others or not the enrolled one
     */
    Optional<TillSafe> inForce();

    /**
     * The key that an earlier attempt made for an epoch that is not in force yet.
     *
     * @param origin the new epoch
     * @return holds the key, or nothing where there is none
     */
    Optional<Signer> prepared(Origin origin);

    /**
     * The key of a new epoch, made durable before it is answered.
     *
     * @param origin the new epoch
     * @return holds the key
     * @throws io.counterfoil.refusal.CounterfoilException FILE_UNWRITABLE, KEY_UNREADABLE or KEY_INSECURE
     */
    Signer prepare(Origin origin);

    /**
     * Puts a new epoch in force, then destroys the keys of those before it.
     *
     * @param enrolment of the new epoch, with the key that was prepared
     * @return the safe of the new epoch
     * @throws io.counterfoil.refusal.CounterfoilException FILE_UNWRITABLE, or as of opening the safe
     */
    TillSafe complete(Enrolment enrolment);
}
