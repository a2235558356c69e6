package io.counterfoil.ledger;

import java.util.HexFormat;
import java.util.Optional;

/** Lower-case hexadecimal of a fixed length; upper case and any other length are not read. */
final class Hex {

    private static final HexFormat LOWER = HexFormat.of();

    private Hex() {}

    static String format(byte[] bytes) {
        return LOWER.formatHex(bytes);
    }

    static Optional<byte[]> parse(String text, int bytes) {
        return isHex(text, bytes) ? Optional.of(LOWER.parseHex(text)) : Optional.empty();
    }

    private static boolean isHex(String text, int bytes) {
        return text.length() == 2 * bytes
                && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }
}
