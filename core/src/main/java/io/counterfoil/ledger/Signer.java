package io.counterfoil.ledger;

/**
 * Holds a till's private key and signs with it: a key file, a smart card, a signing service.
 *
 * <p><b>For implementers.</b> Called inside units of work, once or a few times per commit, by one thread at a time per chain, by
 * many threads where several chains share a signer. Must not touch the books. Signing is pure Ed25519 (RFC 8032 section 5.1.6,
 * no prehash, no context), so the same message gives the same 64 bytes. A signer that cannot sign throws
 * {@link io.counterfoil.refusal.CounterfoilException} with SIGNING_FAILED; the unit of work is then undone. The private key appears in
 * no message, log or {@code toString}.
 */
public interface Signer {

    /**
     * The public half of the key.
     *
     * @return always the same key
     */
    VerifyingKey publicKey();

    /**
     * Signs a message.
     *
     * @param message not to be changed or kept
     * @return the signature, which {@link #publicKey()} verifies
     * @throws io.counterfoil.refusal.CounterfoilException SIGNING_FAILED if the key cannot be used now
     */
    SignatureBytes sign(byte[] message);
}
