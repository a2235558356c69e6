package io.counterfoil.examples;

import io.counterfoil.ledger.SignatureBytes;
import io.counterfoil.ledger.Signer;
import io.counterfoil.ledger.VerifyingKey;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;

/**
 * In the place of the private key for a command that only reads: it needs none, and this always fails to sign.
 *
 * @param publicKey of the till's enrolment
 */
record FixedSigner(VerifyingKey publicKey) implements Signer {
    @Override
    public SignatureBytes sign(byte[] message) {
        throw new CounterfoilException(FailureCode.SIGNING_FAILED);
    }
}
