package io.counterfoil.ledger;

import java.util.Objects;
import java.util.Optional;

/**
 * What a till keeps outside the database: the key that signs its entries, the mark of how far its chain has come, and the
 * enrolment that verifiers pin. Whoever can change the database must not be able to change these.
 *
 * @param enrolment origin, public keys and signing policy of the till's chain
 * @param signer holds the private key now in force
 * @param mark where the high-water mark is kept
 */
public record TillSafe(Enrolment enrolment, Signer signer, HighWaterMark mark) {

    /**
     * Checks that signer and enrolment belong together.
     *
     * @throws IllegalArgumentException if the signer has another key than the enrolment
     */
    public TillSafe {
        Objects.requireNonNull(mark, "mark");
        if (!enrolment.currentKey().equals(Optional.of(signer.publicKey()))) {
            throw new IllegalArgumentException("signer must have the key of the enrolment but had another");
        }
    }
}
