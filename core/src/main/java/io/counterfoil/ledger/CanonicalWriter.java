package io.counterfoil.ledger;

import java.util.Arrays;

/**
 * Writes values in their one spelling into one growing buffer, and hashes what it wrote where it lies. Mutable, for one thread; used
 * again after {@link #reset()}, it makes nothing new.
 */
final class CanonicalWriter {

    /** Room before the document for what its hash begins with, so that one call hashes both. */
    private static final int START = Layout.DOCUMENT_PREFIX_BYTES;

    private static final int FIRST_SIZE = 1024;

    /** Most digits of a long, and its sign. */
    private static final int MAX_DIGITS = 20;

    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private byte[] buffer = new byte[FIRST_SIZE];
    private int length = START;

    void reset() {
        length = START;
    }

    /** How many bytes were written. */
    int length() {
        return length - START;
    }

    byte[] toBytes() {
        return Arrays.copyOfRange(buffer, START, length);
    }

    /** The hash of what was written, as that of a document: {@link Layout#digest}. */
    void digest(Hasher hasher, byte[] into) {
        Layout.putDocumentPrefix(buffer, length());
        hasher.hash(buffer, 0, length, into);
    }

    void ascii(char c) {
        room(1);
        buffer[length++] = (byte) c;
    }

    void ascii(String text) {
        room(text.length());
        lowBytes(text);
    }

    /** The comma before a member, its name and the colon. */
    void another(CanonicalName name) {
        bytes(name.spelled(), 0);
    }

    /** The name of the first member and the colon. */
    void first(CanonicalName name) {
        bytes(name.spelled(), 1);
    }

    private void bytes(byte[] spelled, int from) {
        int count = spelled.length - from;
        room(count);
        System.arraycopy(spelled, from, buffer, length, count);
        length += count;
    }

    void integer(long value) {
        room(MAX_DIGITS);
        if (value < 0) {
            buffer[length++] = '-';
        }
        // Downwards, because the smallest long has no counterpart above zero.
        long rest = value < 0 ? value : -value;
        int end = length + digits(rest);
        int at = end;
        do {
            buffer[--at] = (byte) ('0' - rest % 10);
            rest /= 10;
        } while (rest != 0);
        length = end;
    }

    private static int digits(long negative) {
        int digits = 1;
        for (long rest = negative / 10; rest != 0; rest /= 10) {
            digits++;
        }
        return digits;
    }

    /** A string with its quotes. */
    void text(CanonicalValue.Text text) {
        if (text.isPlain()) {
            String value = text.value();
            room(value.length() + 2);
            buffer[length++] = '"';
            lowBytes(value);
            buffer[length++] = '"';
        } else {
            text(text.value());
        }
    }

    /** A character of one byte is copied as it is, which a virtual machine does for all of them at once. */
    @SuppressWarnings("deprecation") // loses the high bytes of characters, of which there are none
    private void lowBytes(String text) {
        text.getBytes(0, text.length(), buffer, length);
        length += text.length();
    }

    /** A string with its quotes; the caller has seen to it that surrogates come in pairs. */
    void text(String text) {
        room(3 * text.length() + 2);
        buffer[length++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\') {
                escaped(c);
                room(3 * (text.length() - i) + 2);
            } else if (c < 0x80) {
                buffer[length++] = (byte) c;
            } else if (Character.isHighSurrogate(c)) {
                i++;
                utf8(Character.toCodePoint(c, text.charAt(i)));
            } else {
                utf8(c);
            }
        }
        buffer[length++] = '"';
    }

    private void utf8(int codePoint) {
        if (codePoint < 0x800) {
            buffer[length++] = (byte) (0xC0 | (codePoint >> 6));
        } else if (codePoint < 0x10000) {
            buffer[length++] = (byte) (0xE0 | (codePoint >> 12));
            buffer[length++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
        } else {
            buffer[length++] = (byte) (0xF0 | (codePoint >> 18));
            buffer[length++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
            buffer[length++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
        }
        buffer[length++] = (byte) (0x80 | (codePoint & 0x3F));
    }

    private void escaped(char c) {
        switch (c) {
            case '\b' -> ascii("\\b");
            case '\t' -> ascii("\\t");
            case '\n' -> ascii("\\n");
            case '\f' -> ascii("\\f");
            case '\r' -> ascii("\\r");
            case '"' -> ascii("\\\"");
            case '\\' -> ascii("\\\\");
            default -> {
                ascii("\\u00");
                room(2);
                buffer[length++] = HEX[c >> 4];
                buffer[length++] = HEX[c & 15];
            }
        }
    }

    private void room(int more) {
        if (buffer.length - length < more) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }
}
