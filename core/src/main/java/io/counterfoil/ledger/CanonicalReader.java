package io.counterfoil.ledger;

import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.RefusalCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a canonical document back and refuses every other spelling. It tests the bytes themselves, one pass, each byte once;
 * it never parses and prints again. {@code {"a":1}} is read; <code>{ "a":1}</code>, {@code {"a":1.0}} and {@code {"a":null}} are not.
 *
 * <p>Source: RFC 8785, restricted as in {@code docs/ledger-format.md}, section 2.
 */
public final class CanonicalReader {

    private static final int MAX_NAME_BYTES = 32;
    private static final int MAX_DIGITS = 16;

    private final byte[] bytes;
    private int at;

    private CanonicalReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads one document.
     *
     * @param bytes 1 to 262,144 bytes
     * @return the document, or NOT_CANONICAL with the first byte that breaks a rule
     */
    public static Outcome<CanonicalObject> read(byte[] bytes) {
        return read(bytes, Limits.MAX_DOCUMENT_BYTES);
    }

    /**
     * Whether those bytes are a canonical document.
     *
     * @param bytes any
     * @return true where {@link #read} accepts them
     */
    public static boolean isCanonical(byte[] bytes) {
        return read(bytes).fold(document -> true, refusals -> false);
    }

    static Outcome<CanonicalObject> read(byte[] bytes, int limit) {
        try {
            if (bytes.length == 0 || bytes.length > limit) {
                throw new Malformed("1 to " + limit + " bytes", 0);
            }
            CanonicalReader reader = new CanonicalReader(bytes);
            CanonicalObject document = reader.object(1);
            if (reader.at != bytes.length) {
                throw new Malformed("nothing after the document", reader.at);
            }
            return Outcome.accepted(document);
        } catch (Malformed malformed) {
            return Outcome.refused(
                    RefusalCode.NOT_CANONICAL,
                    FieldPath.root(),
                    "offset",
                    Integer.toString(malformed.offset()),
                    "rule",
                    malformed.rule());
        }
    }

    private CanonicalObject object(int depth) {
        expect('{');
        CanonicalObject.Builder members = CanonicalObject.builder();
        if (peek() == '}') {
            at++;
            return members.build();
        }
        int previousStart = 0;
        int previousEnd = 0;
        do {
            expect('"');
            int start = at;
            int end = name();
            if (previousEnd > 0 && Arrays.compareUnsigned(bytes, previousStart, previousEnd, bytes, start, end) >= 0) {
                throw new Malformed("names ascending and once each", start);
            }
            previousStart = start;
            previousEnd = end;
            expect(':');
            members.value(new String(bytes, start, end - start, StandardCharsets.US_ASCII), value(depth));
        } while (another('}'));
        return members.build();
    }

    private CanonicalValue.Items list(int depth) {
        expect('[');
        List<CanonicalValue> values = new ArrayList<>();
        if (peek() == ']') {
            at++;
            return new CanonicalValue.Items(values);
        }
        do {
            values.add(value(depth));
        } while (another(']'));
        return new CanonicalValue.Items(values);
    }

    /** Steps over a comma, or over the closing byte. */
    private boolean another(char close) {
        int next = peek();
        if (next != ',' && next != close) {
            throw new Malformed("a comma or " + close, at);
        }
        at++;
        return next == ',';
    }

    private CanonicalValue value(int depth) {
        int next = peek();
        return switch (next) {
            case '{' -> new CanonicalValue.Nested(object(deeper(depth)));
            case '[' -> list(deeper(depth));
            case '"' -> new CanonicalValue.Text(text());
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            default -> new CanonicalValue.Whole(integer());
        };
    }

    private int deeper(int depth) {
        if (depth == Limits.MAX_DEPTH) {
            throw new Malformed("at most " + Limits.MAX_DEPTH + " containers deep", at);
        }
        return depth + 1;
    }

    private CanonicalValue.Truth literal(String word, boolean value) {
        for (int i = 0; i < word.length(); i++) {
            expect(word.charAt(i));
        }
        return new CanonicalValue.Truth(value);
    }

    /** Reads a name up to and over its closing quote; answers where it ends. */
    private int name() {
        int start = at;
        while (isNameByte(peek(), at - start)) {
            at++;
        }
        int end = at;
        if (end == start || end - start > MAX_NAME_BYTES) {
            throw new Malformed("a name of [a-z][a-z0-9_]{0,31}", start);
        }
        expect('"');
        return end;
    }

    private static boolean isNameByte(int b, int index) {
        return (b >= 'a' && b <= 'z') || (index > 0 && ((b >= '0' && b <= '9') || b == '_'));
    }

    private long integer() {
        int start = at;
        boolean negative = peek() == '-';
        if (negative) {
            at++;
        }
        int digits = at;
        long value = 0;
        while (peek() >= '0' && peek() <= '9') {
            if (at - digits == MAX_DIGITS) {
                throw new Malformed("a whole number of at most 16 digits", start);
            }
            value = value * 10 + (bytes[at++] - '0');
        }
        boolean leadingZero = at > digits && bytes[digits] == '0' && (negative || at - digits > 1);
        if (at == digits || leadingZero || value > Limits.MAX_INTEGER) {
            throw new Malformed("an object, array, string, true, false or whole number up to 2^53 - 1", start);
        }
        return negative ? -value : value;
    }

    private String text() {
        expect('"');
        int start = at;
        while (peek() != '"' && peek() != '\\') {
            plain();
        }
        if (peek() == '"') {
            return new String(bytes, start, at++ - start, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder(new String(bytes, start, at - start, StandardCharsets.UTF_8));
        while (peek() != '"') {
            if (peek() == '\\') {
                text.append(escape());
            } else {
                int from = at;
                plain();
                text.append(new String(bytes, from, at - from, StandardCharsets.UTF_8));
            }
        }
        at++;
        return text.toString();
    }

    /** Steps over one character that needs no escape. */
    private void plain() {
        int lead = peek();
        if (lead < 0x20) {
            throw new Malformed("a string that ends and escapes control characters", at);
        }
        int length = Utf8.sequenceLength(bytes, at, bytes.length);
        if (length == 0) {
            throw new Malformed("UTF-8 without surrogates or overlong forms", at);
        }
        at += length;
    }

    private char escape() {
        int start = at;
        expect('\\');
        int letter = peek();
        at++;
        return switch (letter) {
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case '"' -> '"';
            case '\\' -> '\\';
            case 'u' -> control(start);
            default -> throw new Malformed("no escape but of what must be escaped", start);
        };
    }

    private char control(int start) {
        expect('0');
        expect('0');
        int value = 16 * hexDigit() + hexDigit();
        boolean hasShortForm = value == '\b' || value == '\t' || value == '\n' || value == '\f' || value == '\r';
        if (value >= 0x20 || hasShortForm) {
            throw new Malformed("the shortest escape", start);
        }
        return (char) value;
    }

    private int hexDigit() {
        int b = peek();
        at++;
        if (b >= '0' && b <= '9') {
            return b - '0';
        }
        if (b >= 'a' && b <= 'f') {
            return b - 'a' + 10;
        }
        throw new Malformed("a lower-case hexadecimal digit", at - 1);
    }

    private int peek() {
        return at < bytes.length ? bytes[at] & 0xFF : -1;
    }

    private void expect(char expected) {
        if (peek() != expected) {
            throw new Malformed("the byte " + expected, at);
        }
        at++;
    }
}
