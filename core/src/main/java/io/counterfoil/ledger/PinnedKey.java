package io.counterfoil.ledger;

import java.util.Objects;

/**
 * One later key of a chain, pinned in its enrolment.
 *
 * @param fromSeq the first entry signed with it, at least 1
 * @param publicKey the key
 */
public record PinnedKey(long fromSeq, VerifyingKey publicKey) {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is 0 or beyond 2<sup>53</sup> - 1
     */
    public PinnedKey {
        Objects.requireNonNull(publicKey, "publicKey");
        if (fromSeq == 0) {
            throw new IllegalArgumentException("fromSeq must be at least 1 but was 0");
        }
        Limits.requireCount(fromSeq, "fromSeq");
    }
}
