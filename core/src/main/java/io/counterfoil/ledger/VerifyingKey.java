package io.counterfoil.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A public Ed25519 key of 32 bytes, written as 64 lower-case hexadecimal digits:
 * {@code d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a}. Public: it may be printed and logged.
 *
 * <p>Only a canonically encoded point of the curve that is not of small order is a key (RFC 8032 section 5.1.3). Verification is
 * pure Ed25519 with S below the order and canonical R. Immutable, safe for threads.
 */
public final class VerifyingKey {

    /** Bytes of an Ed25519 public key. */
    public static final int LENGTH = 32;

    private final byte[] bytes;
    private final PublicKey key;

    private VerifyingKey(byte[] bytes, PublicKey key) {
        this.bytes = bytes;
        this.key = key;
    }

    /**
     * The key of those bytes.
     *
     * @param bytes exactly 32, copied
     * @return the key
     * @throws IllegalArgumentException if they are no key: another length, not canonical, not on the curve, or of small order
     */
    public static VerifyingKey of(byte[] bytes) {
        return find(bytes)
                .orElseThrow(() -> new IllegalArgumentException(
                        "key must be a canonical Ed25519 point of large order but was another string of " + bytes.length
                                + " bytes"));
    }

    /**
     * Reads the written form.
     *
     * @param hex 64 lower-case hexadecimal digits
     * @return the key
     * @throws IllegalArgumentException if the text is no key
     */
    public static VerifyingKey parse(String hex) {
        return find(hex)
                .orElseThrow(() -> new IllegalArgumentException(
                        "key must be an Ed25519 key in 64 lower-case hexadecimal digits but had " + hex.length()
                                + " characters of another form"));
    }

    static Optional<VerifyingKey> find(String hex) {
        return Hex.parse(hex, LENGTH).flatMap(VerifyingKey::find);
    }

    static Optional<VerifyingKey> find(byte[] bytes) {
        if (bytes.length != LENGTH || !EdPoint.isCanonical(bytes) || EdPoint.isOfSmallOrder(bytes)) {
            return Optional.empty();
        }
        try {
            EdECPoint point = new EdECPoint(EdPoint.hasSign(bytes), EdPoint.y(bytes));
            PublicKey key = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
            // the platform decodes the point, and so finds out whether it is on the curve, only here
            Signature.getInstance("Ed25519").initVerify(key);
            return Optional.of(new VerifyingKey(bytes.clone(), key));
        } catch (GeneralSecurityException notOnTheCurve) {
            return Optional.empty();
        }
    }

    /**
     * Whether a signature of this key covers that message.
     *
     * @param message what was signed, as it was signed
     * @param signature the 64 bytes
     * @return true only for a valid signature in its one canonical encoding
     */
    public boolean verifies(byte[] message, SignatureBytes signature) {
        byte[] raw = signature.raw();
        if (!EdPoint.isScalarBelowOrder(raw) || !EdPoint.isCanonical(Arrays.copyOf(raw, LENGTH))) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(raw);
        } catch (SignatureException invalid) {
            return false;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java 17 platform must have Ed25519", impossible);
        }
    }

    /**
     * The 32 bytes.
     *
     * @return a copy
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The 32 bytes themselves, for reading only. */
    byte[] raw() {
        return bytes;
    }

    /**
     * The written form.
     *
     * @return 64 lower-case hexadecimal digits
     */
    public String hex() {
        return Hex.format(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerifyingKey that && Arrays.equals(that.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The written form, as {@link #hex()}. */
    @Override
    public String toString() {
        return hex();
    }
}
