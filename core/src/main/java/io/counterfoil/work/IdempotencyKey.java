package io.counterfoil.work;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a client invents for one request, so that it may send it again when no answer came: a UUID, for instance. It is a secret of
 * the client: books keep only fingerprints of the key and of the request, and the latter cannot be tried out by whoever reads the
 * books, because the key goes into it. So a key that can be guessed protects nobody's name. Immutable.
 */
public final class IdempotencyKey {

    /** Shortest key. */
    public static final int MIN_LENGTH = 16;

    /** Longest key. */
    public static final int MAX_LENGTH = 200;

    private static final Pattern FORM = Pattern.compile("[!-~]{" + MIN_LENGTH + "," + MAX_LENGTH + "}");
    private static final String MAC = "HmacSHA256";

    private final byte[] value;

    private IdempotencyKey(byte[] value) {
        this.value = value;
    }

    /**
     * The key of that value.
     *
     * @param value {@value #MIN_LENGTH} to {@value #MAX_LENGTH} visible ASCII characters
     * @return the key
     * @throws IllegalArgumentException if the value has another form
     */
    public static IdempotencyKey of(String value) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("idempotency key must be " + MIN_LENGTH + " to " + MAX_LENGTH
                    + " visible ASCII characters but had " + value.length() + " characters");
        }
        return new IdempotencyKey(value.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * What stands for the key in the books.
     *
     * @return SHA-256 of the key (FIPS 180-4)
     */
    public Fingerprint fingerprint() {
        return fingerprint(() -> MessageDigest.getInstance("SHA-256").digest(value));
    }

    /**
     * What stands for a request in the books.
     *
     * @param request everything that makes it this request
     * @return HMAC-SHA-256 of the request under this key (FIPS 198-1)
     */
    public Fingerprint fingerprint(byte[] request) {
        return fingerprint(() -> {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(value, MAC));
            return mac.doFinal(request);
        });
    }

    @FunctionalInterface
    private interface Digest {
        byte[] bytes() throws GeneralSecurityException;
    }

    private static Fingerprint fingerprint(Digest digest) {
        try {
            return new Fingerprint(HexFormat.of().formatHex(digest.bytes()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java must have SHA-256 and " + MAC + " but has not", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdempotencyKey that && MessageDigest.isEqual(value, that.value);
    }

    @Override
    public int hashCode() {
        return fingerprint().hashCode();
    }

    /** Nothing of the key. */
    @Override
    public String toString() {
        return "IdempotencyKey[redacted]";
    }
}
