package io.counterfoil.ledger;

/**
 * A till's safe while its key is changed: {@link SafeFolder#keyChange}, or a key store of the host.
 *
 * <p>The order is such that an interruption at any moment loses neither key nor chain: the successor is made durable; the chain
 * records the change, signed by the old key, with a note of the old key above it; the high-water mark follows; only then the change
 * is completed here. Done again after an interruption, it goes on where it stopped.
 *
 * <p><b>For implementers.</b> Called by one thread. {@link #successor} answers the same key until the change is complete, also after a
 * restart. {@link #complete} may be called again with the same place.
 */
public interface KeyChange {

    /**
     * The key that takes over, made durable before it is answered.
     *
     * @return holds the new key
     * @throws io.counterfoil.refusal.CounterfoilException FILE_UNWRITABLE, KEY_UNREADABLE or KEY_INSECURE
     */
    Signer successor();

    /**
     * Pins the new key in the enrolment, then destroys the old one.
     *
     * @param rotationSeq the entry that recorded the change
     * @return the safe with the new key
     * @throws io.counterfoil.refusal.CounterfoilException FILE_UNWRITABLE, or as of opening the safe
     */
    TillSafe complete(long rotationSeq);
}
