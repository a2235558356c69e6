package io.counterfoil.work;

import java.time.Instant;
import java.util.Optional;

/**
 * The requests of one tenant that were answered under a key, reached inside a unit of work.
 *
 * <p><b>For implementers.</b> Of several units that claim one key at the same time one goes on; the others wait for it, and find its
 * answer, or claim the key themselves where it was undone. A claim whose time is over counts as none. A unit that claims a key and
 * succeeds has answered it.
 */
public interface IdempotencyKeys {

    /**
     * Claims a key for this unit of work.
     *
     * @param claim the key, the request, and until when the answer is kept
     * @return nothing if this unit is the first, and is to call {@link #answer}; else what the first was told
     */
    Optional<KeptAnswer> claim(KeyClaim claim);

    /**
     * Keeps the answer.
     *
     * @param key claimed in this unit
     * @param answer for whoever comes again
     * @throws IllegalStateException if the key was not claimed
     */
    void answer(Fingerprint key, String answer);

    /**
     * Forgets answers whose time is over.
     *
     * @param now by the clock of the unit of work; an answer kept until then is forgotten
     * @return how many there were
     */
    int forget(Instant now);
}
