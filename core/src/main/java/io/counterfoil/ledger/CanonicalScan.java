package io.counterfoil.ledger;

/**
 * Tests bytes for the canonical form, one pass, each byte once; never by parsing and printing again. Builds nothing, so that a
 * million stored documents cost no memory; of what it meets it keeps where the top-level {@code v} and {@code type} stand. Mutable,
 * for one thread, used again for the next document.
 *
 * <p>Source: RFC 8785, restricted as in {@code docs/ledger-format.md}, section 2.
 */
final class CanonicalScan {

    private static final int MAX_NAME_BYTES = 32;
    private static final int MAX_DIGITS = 16;

    /** Whether a byte is a character of a string that needs no escape. */
    private static final boolean[] PLAIN = new boolean[256];

    /** Whether a byte may stand in a name, behind its first. */
    private static final boolean[] IN_NAME = new boolean[256];

    static {
        for (int b = 0x20; b < 0x80; b++) {
            PLAIN[b] = b != '"' && b != '\\';
            IN_NAME[b] = (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b == '_';
        }
    }

    private byte[] bytes = {};
    private int at;
    private int versionFrom;
    private int versionTo;
    private int typeFrom;
    private int typeTo;

    /**
     * Tests a document.
     *
     * @param document 1 to so many bytes
     * @param limit how many they may be
     * @throws Malformed with the first byte that breaks a rule
     */
    void test(byte[] document, int limit) {
        bytes = document;
        at = 0;
        versionFrom = versionTo = typeFrom = typeTo = 0;
        if (document.length == 0 || document.length > limit) {
            throw new Malformed("1 to " + limit + " bytes", 0);
        }
        object(1);
        if (at != document.length) {
            throw new Malformed("nothing after the document", at);
        }
    }

    /** Whether the document has a top-level {@code v}. */
    boolean hasVersion() {
        return versionTo > versionFrom;
    }

    /** Whether its top-level {@code v} is the number 1. */
    boolean isVersion1() {
        return versionTo - versionFrom == 1 && bytes[versionFrom] == '1';
    }

    /** Whether its top-level {@code type} is that text. */
    boolean isType(String name) {
        int length = typeTo - typeFrom - 2;
        if (length != name.length() || bytes[typeFrom] != '"') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[typeFrom + 1 + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void object(int depth) {
        expect('{');
        if (peek() == '}') {
            at++;
            return;
        }
        int previousStart = 0;
        int previousEnd = 0;
        do {
            expect('"');
            int start = at;
            int end = name();
            if (previousEnd > 0 && !isAscending(previousStart, previousEnd, start, end)) {
                throw new Malformed("names ascending and once each", start);
            }
            previousStart = start;
            previousEnd = end;
            expect(':');
            int from = at;
            value(depth);
            if (depth == 1) {
                keep(start, end, from);
            }
        } while (another('}'));
    }

    /** The first differing byte decides; where there is none, the shorter name comes first. */
    private boolean isAscending(int firstStart, int firstEnd, int secondStart, int secondEnd) {
        byte[] in = bytes;
        int first = firstStart;
        int second = secondStart;
        while (first < firstEnd && second < secondEnd) {
            if (in[first] != in[second]) {
                return in[first] < in[second];
            }
            first++;
            second++;
        }
        return second < secondEnd;
    }

    private void keep(int nameFrom, int nameTo, int from) {
        if (nameTo - nameFrom == 1 && bytes[nameFrom] == 'v') {
            versionFrom = from;
            versionTo = at;
        } else if (nameTo - nameFrom == 4
                && bytes[nameFrom] == 't'
                && bytes[nameFrom + 1] == 'y'
                && bytes[nameFrom + 2] == 'p'
                && bytes[nameFrom + 3] == 'e') {
            typeFrom = from;
            typeTo = at;
        }
    }

    private void list(int depth) {
        expect('[');
        if (peek() == ']') {
            at++;
            return;
        }
        do {
            value(depth);
        } while (another(']'));
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

    private void value(int depth) {
        switch (peek()) {
            case '{' -> object(deeper(depth));
            case '[' -> list(deeper(depth));
            case '"' -> text();
            case 't' -> literal("true");
            case 'f' -> literal("false");
            default -> integer();
        }
    }

    private int deeper(int depth) {
        if (depth == Limits.MAX_DEPTH) {
            throw new Malformed("at most " + Limits.MAX_DEPTH + " containers deep", at);
        }
        return depth + 1;
    }

    private void literal(String word) {
        for (int i = 0; i < word.length(); i++) {
            expect(word.charAt(i));
        }
    }

    /** Steps over a name and its closing quote; answers where it ends. */
    private int name() {
        byte[] in = bytes;
        int start = at;
        int end = start;
        while (end < in.length && IN_NAME[in[end] & 0xFF]) {
            end++;
        }
        if (end == start || in[start] < 'a' || end - start > MAX_NAME_BYTES) {
            throw new Malformed("a name of [a-z][a-z0-9_]{0,31}", start);
        }
        at = end;
        expect('"');
        return end;
    }

    private void integer() {
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
    }

    private void text() {
        byte[] in = bytes;
        int i = at + 1;
        while (true) {
            while (i < in.length && PLAIN[in[i] & 0xFF]) {
                i++;
            }
            at = i;
            int next = peek();
            if (next == '"') {
                at = i + 1;
                return;
            }
            if (next == '\\') {
                escape();
            } else {
                unusual(next);
            }
            i = at;
        }
    }

    /** Steps over one character of more than one byte. */
    private void unusual(int lead) {
        if (lead < 0x20) {
            throw new Malformed("a string that ends and escapes control characters", at);
        }
        int length = Utf8.sequenceLength(bytes, at, bytes.length);
        if (length == 0) {
            throw new Malformed("UTF-8 without surrogates or overlong forms", at);
        }
        at += length;
    }

    private void escape() {
        int start = at;
        at++;
        int letter = peek();
        at++;
        switch (letter) {
            case 'b', 't', 'n', 'f', 'r', '"', '\\' -> {
                // the one escape of its character
            }
            case 'u' -> control(start);
            default -> throw new Malformed("no escape but of what must be escaped", start);
        }
    }

    private void control(int start) {
        expect('0');
        expect('0');
        int value = 16 * hexDigit() + hexDigit();
        boolean hasShortForm = value == '\b' || value == '\t' || value == '\n' || value == '\f' || value == '\r';
        if (value >= 0x20 || hasShortForm) {
            throw new Malformed("the shortest escape", start);
        }
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
