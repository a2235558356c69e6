package io.counterfoil.receipt;

/**
 * A one-dimensional barcode, CODE 128, with its characters under it: {@code "TT00000001"}.
 *
 * @param payload what a scanner reads: 1 to {@value #MAX_CHARS} printable ASCII characters, {@code U+0020} to {@code
 *     U+007E}
 */
public record Barcode(String payload) implements Block {

    /**
     * Longest payload, in characters. A character takes 11 modules and the frame 35 more; at 1 dot per module 30
     * characters are as wide as 58 mm paper (384 dots).
     */
    public static final int MAX_CHARS = 30;

    /** Checks the payload. */
    public Barcode {
        Limits.range("payload characters", payload.length(), 1, MAX_CHARS);
        if (!payload.chars().allMatch(c -> c >= 0x20 && c <= 0x7E)) {
            throw new IllegalArgumentException("payload must be printable ASCII but was not");
        }
    }

    @Override
    public <R> R fold(BlockFold<R> fold) {
        return fold.barcode(this);
    }

    @Override
    public String toString() {
        return "Barcode[" + payload.length() + " chars]";
    }
}
