package io.counterfoil.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The identity of a document, which every PDF carries in its trailer (ISO 32000-1, section 14.4). The caller gives it, so that the
 * same ticket printed again gives the same bytes.
 *
 * @param hex 16 bytes as 32 lower-case hexadecimal digits, such as {@code "9f86d081884c7d659a2feaa0c55ad015"}
 */
public record PdfDocumentId(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
    private static final int BYTES = 16;

    /** Checks the form. */
    public PdfDocumentId {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("hex must be 32 lower-case hexadecimal digits but was " + hex);
        }
    }

    /**
     * The identity that belongs to what the document shows: the first 16 bytes of the SHA-256 of its UTF-8.
     *
     * @param content a text that differs for different documents and no others, such as the ledger's digest of a ticket with the name of the
     *     medium, {@code "b94d27b9…:ROLL_80"}
     * @return its identity
     */
    public static PdfDocumentId digestOf(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return new PdfDocumentId(HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException("SHA-256 must be available but was not", everyPlatformHasIt);
        }
    }

    /** The 16 bytes. */
    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
