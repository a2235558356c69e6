package io.counterfoil.work;

import java.time.Instant;
import java.util.Objects;

/**
 * That a unit of work is going to answer a request.
 *
 * @param key stands for the client's key
 * @param request stands for the request
 * @param now by the clock of the unit of work
 * @param until when the answer may be forgotten; after now
 */
public record KeyClaim(Fingerprint key, Fingerprint request, Instant now, Instant until) {

    /**
     * Checks the times.
     *
     * @throws IllegalArgumentException if the answer would be forgotten at once
     */
    public KeyClaim {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(request, "request");
        if (!until.isAfter(now)) {
            throw new IllegalArgumentException("until must be after " + now + " but was " + until);
        }
    }
}
