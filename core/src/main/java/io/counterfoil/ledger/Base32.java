package io.counterfoil.ledger;

import java.util.Optional;

/** Base32 of RFC 4648 section 6: upper case, no padding, spare bits zero. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder(length(bytes.length));
        int pending = 0;
        int bits = 0;
        for (byte b : bytes) {
            pending = ((pending << Byte.SIZE) | (b & 0xFF)) & 0xFFF;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(ALPHABET.charAt((pending >> bits) & 31));
            }
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt((pending << (BITS - bits)) & 31));
        }
        return text.toString();
    }

    /** Reads exactly that many bytes, or nothing. */
    static Optional<byte[]> decode(String text, int length) {
        if (text.length() != length(length)) {
            return Optional.empty();
        }
        byte[] bytes = new byte[length];
        int pending = 0;
        int bits = 0;
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            pending = ((pending << BITS) | digit) & 0xFFF;
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes[at++] = (byte) (pending >> bits);
            }
        }
        boolean spareBitsAreZero = (pending & ((1 << bits) - 1)) == 0;
        return spareBitsAreZero ? Optional.of(bytes) : Optional.empty();
    }

    private static int length(int bytes) {
        return (bytes * Byte.SIZE + BITS - 1) / BITS;
    }
}
