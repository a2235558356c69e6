package io.counterfoil.work;

import java.util.regex.Pattern;

/**
 * What stands for a text that must not be stored itself: 32 bytes as lower-case hex.
 *
 * @param hex 64 of {@code 0-9 a-f}
 */
public record Fingerprint(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public Fingerprint {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException(
                    "fingerprint must be 64 hex digits but had " + hex.length() + " characters of another form");
        }
    }

    /** The digits. */
    @Override
    public String toString() {
        return hex;
    }
}
