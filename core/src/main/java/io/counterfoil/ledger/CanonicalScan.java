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
        versionFrom = versionTo = typeFrom = typeTo = 0;
        if (document.length == 0 || document.length > limit) {
            throw new Malformed("1 to " + limit + " bytes", 0);
        }
        int end = object(document, 0, 1);
        if (end != document.length) {
            throw new Malformed("nothing after the document", end);
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

    // Each of the following steps over one thing: it takes where that begins and answers where it ends. So the place
    // stays in a
    // register instead of a field.

    private int object(byte[] in, int from, int depth) {
        int at = expect(in, from, '{');
        if (peek(in, at) == '}') {
            return at + 1;
        }
        int previousStart = 0;
        int previousEnd = 0;
        while (true) {
            int start = expect(in, at, '"');
            int end = name(in, start);
            if (previousEnd > 0 && !isAscending(in, previousStart, previousEnd, start, end)) {
                throw new Malformed("names ascending and once each", start);
            }
            previousStart = start;
            previousEnd = end;
            int value = expect(in, end + 1, ':');
            at = value(in, value, depth);
            if (depth == 1) {
                keep(start, end, value, at);
            }
            int next = peek(in, at);
            if (next != ',') {
                return close(at, next, '}');
            }
            at++;
        }
    }

    private static int close(int at, int next, char close) {
        if (next != close) {
            throw new Malformed("a comma or " + close, at);
        }
        return at + 1;
    }

    /** The first differing byte decides; where there is none, the shorter name comes first. */
    private static boolean isAscending(byte[] in, int firstStart, int firstEnd, int secondStart, int secondEnd) {
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

    private void keep(int nameFrom, int nameTo, int from, int to) {
        if (nameTo - nameFrom == 1 && bytes[nameFrom] == 'v') {
            versionFrom = from;
            versionTo = to;
        } else if (nameTo - nameFrom == 4
                && bytes[nameFrom] == 't'
                && bytes[nameFrom + 1] == 'y'
                && bytes[nameFrom + 2] == 'p'
                && bytes[nameFrom + 3] == 'e') {
            typeFrom = from;
            typeTo = to;
        }
    }

    private int list(byte[] in, int from, int depth) {
        int at = from + 1;
        if (peek(in, at) == ']') {
            return at + 1;
        }
        while (true) {
            at = value(in, at, depth);
            int next = peek(in, at);
            if (next != ',') {
                return close(at, next, ']');
            }
            at++;
        }
    }

    private int value(byte[] in, int at, int depth) {
        return switch (peek(in, at)) {
            case '"' -> text(in, at);
            case '{' -> object(in, at, deeper(at, depth));
            case '[' -> list(in, at, deeper(at, depth));
            case 't' -> literal(in, at, "true");
            case 'f' -> literal(in, at, "false");
            default -> integer(in, at);
        };
    }

    private static int deeper(int at, int depth) {
        if (depth == Limits.MAX_DEPTH) {
            throw new Malformed("at most " + Limits.MAX_DEPTH + " containers deep", at);
        }
        return depth + 1;
    }

    private static int literal(byte[] in, int from, String word) {
        int at = from;
        for (int i = 0; i < word.length(); i++) {
            at = expect(in, at, word.charAt(i));
        }
        return at;
    }

    /** A name up to its closing quote, which is there. */
    private static int name(byte[] in, int start) {
        int end = start;
        while (end < in.length && IN_NAME[in[end] & 0xFF]) {
            end++;
        }
        if (end == start || in[start] < 'a' || end - start > MAX_NAME_BYTES) {
            throw new Malformed("a name of [a-z][a-z0-9_]{0,31}", start);
        }
        expect(in, end, '"');
        return end;
    }

    private static int integer(byte[] in, int start) {
        boolean negative = peek(in, start) == '-';
        int digits = negative ? start + 1 : start;
        int at = digits;
        long value = 0;
        while (peek(in, at) >= '0' && peek(in, at) <= '9') {
            if (at - digits == MAX_DIGITS) {
                throw new Malformed("a whole number of at most 16 digits", start);
            }
            value = value * 10 + (in[at++] - '0');
        }
        boolean leadingZero = at > digits && in[digits] == '0' && (negative || at - digits > 1);
        if (at == digits || leadingZero || value > Limits.MAX_INTEGER) {
            throw new Malformed("an object, array, string, true, false or whole number up to 2^53 - 1", start);
        }
        return at;
    }

    private static int text(byte[] in, int from) {
        int at = from + 1;
        while (true) {
            while (at < in.length && PLAIN[in[at] & 0xFF]) {
                at++;
            }
            int next = peek(in, at);
            if (next == '"') {
                return at + 1;
            }
            at = next == '\\' ? escape(in, at) : unusual(in, at, next);
        }
    }

    /** One character of more than one byte. */
    private static int unusual(byte[] in, int at, int lead) {
        if (lead < 0x20) {
            throw new Malformed("a string that ends and escapes control characters", at);
        }
        int length = Utf8.sequenceLength(in, at, in.length);
        if (length == 0) {
            throw new Malformed("UTF-8 without surrogates or overlong forms", at);
        }
        return at + length;
    }

    private static int escape(byte[] in, int start) {
        return switch (peek(in, start + 1)) {
            case 'b', 't', 'n', 'f', 'r', '"', '\\' -> start + 2; // the one escape of its character
            case 'u' -> control(in, start);
            default -> throw new Malformed("no escape but of what must be escaped", start);
        };
    }

    private static int control(byte[] in, int start) {
        int at = expect(in, expect(in, start + 2, '0'), '0');
        int value = 16 * hexDigit(in, at) + hexDigit(in, at + 1);
        boolean hasShortForm = value == '\b' || value == '\t' || value == '\n' || value == '\f' || value == '\r';
        if (value >= 0x20 || hasShortForm) {
            throw new Malformed("the shortest escape", start);
        }
        return at + 2;
    }

    private static int hexDigit(byte[] in, int at) {
        int b = peek(in, at);
        if (b >= '0' && b <= '9') {
            return b - '0';
        }
        if (b >= 'a' && b <= 'f') {
            return b - 'a' + 10;
        }
        throw new Malformed("a lower-case hexadecimal digit", at);
    }

    private static int peek(byte[] in, int at) {
        return at < in.length ? in[at] & 0xFF : -1;
    }

    private static int expect(byte[] in, int at, char expected) {
        if (peek(in, at) != expected) {
            throw new Malformed("the byte " + expected, at);
        }
        return at + 1;
    }
}
