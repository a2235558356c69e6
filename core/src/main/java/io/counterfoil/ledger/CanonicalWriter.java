package io.counterfoil.ledger;

import java.util.Arrays;

/**
 * Writes values in their one spelling into one growing buffer, and hashes what it wrote where it lies. Mutable, for one thread; used
 * again after {@link #reset()}, it makes nothing new.
 */
final class CanonicalWriter {

    /** The longest array that every virtual machine makes. */
    private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;

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
        length = ascii(text, buffer, length);
    }

    void integer(long value) {
        room(MAX_DIGITS);
        length = integer(value, buffer, length);
    }

    /** A string with its quotes; the caller has seen to it that surrogates come in pairs. */
    void text(String text) {
        room(textSize(text));
        length = text(text, buffer, length);
    }

    void object(CanonicalObject object) {
        room(object.size());
        length = object.write(buffer, length);
    }

    private void room(long more) {
        long needed = length + more + EightBytes.SLACK;
        if (buffer.length < needed) {
            buffer = Arrays.copyOf(buffer, Math.toIntExact(Math.max(Math.min(buffer.length * 2L, MAX_ARRAY), needed)));
        }
    }

    /** Characters of one byte each. */
    static int ascii(String text, byte[] into, int at) {
        for (int i = 0; i < text.length(); i++) {
            into[at + i] = (byte) text.charAt(i);
        }
        return at + text.length();
    }

    /** A string of characters of one byte that need no escape. */
    static int plainText(String text, byte[] into, int at) {
        into[at] = '"';
        int end = ascii(text, into, at + 1);
        into[end] = '"';
        return end + 1;
    }

    static int integer(long value, byte[] into, int at) {
        int end = at + integerSize(value);
        if (value < 0) {
            into[at] = '-';
        }
        // Below zero, because the smallest long has no counterpart above.
        long rest = value < 0 ? value : -value;
        int last = end;
        do {
            into[--last] = (byte) ('0' - rest % 10);
            rest /= 10;
        } while (rest != 0);
        return end;
    }

    static int integerSize(long value) {
        int size = value < 0 ? 2 : 1;
        for (long rest = value / 10; rest != 0; rest /= 10) {
            size++;
        }
        return size;
    }

    /** The bytes of a string with its quotes. */
    static long textSize(String text) {
        long size = 2;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20) {
                size += hasShortEscape(c) ? 2 : 6;
            } else if (c < 0x80) {
                size += c == '"' || c == '\\' ? 2 : 1;
            } else {
                // Each half of a pair stands for two bytes of its four.
                size += c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
            }
        }
        return size;
    }

    static int text(String text, byte[] into, int at) {
        int end = at;
        into[end++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\') {
                end = escaped(c, into, end);
            } else if (c < 0x80) {
                into[end++] = (byte) c;
            } else if (Character.isHighSurrogate(c)) {
                i++;
                end = utf8(Character.toCodePoint(c, text.charAt(i)), into, end);
            } else {
                end = utf8(c, into, end);
            }
        }
        into[end++] = '"';
        return end;
    }

    private static int utf8(int codePoint, byte[] into, int at) {
        int end = at;
        if (codePoint < 0x800) {
            into[end++] = (byte) (0xC0 | (codePoint >> 6));
        } else if (codePoint < 0x10000) {
            into[end++] = (byte) (0xE0 | (codePoint >> 12));
            into[end++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
        } else {
            into[end++] = (byte) (0xF0 | (codePoint >> 18));
            into[end++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
            into[end++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
        }
        into[end++] = (byte) (0x80 | (codePoint & 0x3F));
        return end;
    }

    private static boolean hasShortEscape(char control) {
        return control == '\b' || control == '\t' || control == '\n' || control == '\f' || control == '\r';
    }

    private static int escaped(char c, byte[] into, int at) {
        return switch (c) {
            case '\b' -> ascii("\\b", into, at);
            case '\t' -> ascii("\\t", into, at);
            case '\n' -> ascii("\\n", into, at);
            case '\f' -> ascii("\\f", into, at);
            case '\r' -> ascii("\\r", into, at);
            case '"' -> ascii("\\\"", into, at);
            case '\\' -> ascii("\\\\", into, at);
            default -> {
                int end = ascii("\\u00", into, at);
                into[end++] = HEX[c >> 4];
                into[end++] = HEX[c & 15];
                yield end;
            }
        };
    }
}
