package io.counterfoil.ledger;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/**
 * Signs with an Ed25519 key held in memory. Immutable, safe for threads. {@code toString} shows the public key alone.
 *
 * <p>Source: RFC 8032 section 5.1; the seed is what that document calls the private key.
 */
public final class Ed25519Signer implements Signer {

    /** Bytes of a private key (RFC 8032 section 5.1.5). */
    public static final int SEED_LENGTH = 32;

    private final PrivateKey privateKey;
    private final VerifyingKey publicKey;

    private Ed25519Signer(PrivateKey privateKey, VerifyingKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /**
     * The key pair of a seed.
     *
     * @param seed 32 bytes from a cryptographic random source, copied
     * @return the signer
     * @throws IllegalArgumentException if there are not 32
     */
    public static Ed25519Signer ofSeed(byte[] seed) {
        if (seed.length != SEED_LENGTH) {
            throw new IllegalArgumentException("seed must be " + SEED_LENGTH + " bytes long but was " + seed.length);
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new SeedSource(seed));
            KeyPair pair = generator.generateKeyPair();
            requireSeed((EdECPrivateKey) pair.getPrivate(), seed);
            return new Ed25519Signer(pair.getPrivate(), verifyingKey((EdECPublicKey) pair.getPublic()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java 17 platform must have Ed25519", impossible);
        }
    }

    /** The platform derives a public key only while it generates a pair; another source of seeds would give another pair. */
    private static void requireSeed(EdECPrivateKey key, byte[] seed) {
        byte[] used = key.getBytes().orElseGet(() -> new byte[0]);
        boolean same = Arrays.equals(used, seed);
        Arrays.fill(used, (byte) 0);
        if (!same) {
            throw new IllegalStateException("the platform must generate Ed25519 pairs from the seed that it is given");
        }
    }

    private static VerifyingKey verifyingKey(EdECPublicKey key) {
        byte[] bigEndian = key.getPoint().getY().toByteArray();
        byte[] bytes = new byte[VerifyingKey.LENGTH];
        for (int i = 0; i < bigEndian.length && i < bytes.length; i++) {
            bytes[i] = bigEndian[bigEndian.length - 1 - i];
        }
        if (key.getPoint().isXOdd()) {
            bytes[VerifyingKey.LENGTH - 1] |= (byte) 0x80;
        }
        return VerifyingKey.of(bytes);
    }

    @Override
    public VerifyingKey publicKey() {
        return publicKey;
    }

    @Override
    public SignatureBytes sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey);
            signature.update(message);
            return SignatureBytes.of(signature.sign());
        } catch (GeneralSecurityException failed) {
            throw new CounterfoilException(FailureCode.SIGNING_FAILED, failed);
        }
    }

    /** The public key alone. */
    @Override
    public String toString() {
        return "Ed25519Signer[" + publicKey + "]";
    }

    /** Gives the seed once, where the platform asks for randomness. */
    private static final class SeedSource extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        SeedSource(byte[] seed) {
            super(null, null);
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, Math.min(seed.length, bytes.length));
        }
    }
}
