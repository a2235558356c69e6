package io.counterfoil.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON (RFC 8259) that need not be canonical: export lines and enrolments. Strict about values, not about spelling: members
 * in any order, spaces and tabs between tokens, any escape; but whole numbers up to 2^53 - 1 only, no null, no repeated member, no
 * lone surrogate. Line ends between tokens are taken only where the caller allows them.
 */
final class JsonText {

    private final String text;
    private final boolean oneLine;
    private int at;

    private JsonText(String text, boolean oneLine) {
        this.text = text;
        this.oneLine = oneLine;
    }

    /** One object on one line: no CR, no LF. */
    static CanonicalObject readLine(byte[] utf8) {
        return read(utf8, true);
    }

    /** One object, over any number of lines. */
    static CanonicalObject readFile(byte[] utf8) {
        return read(utf8, false);
    }

    private static CanonicalObject read(byte[] utf8, boolean oneLine) {
        String text = Utf8.decode(utf8).orElseThrow(() -> new Malformed("UTF-8", 0));
        JsonText reader = new JsonText(text, oneLine);
        reader.space();
        CanonicalObject object = reader.object(1);
        reader.space();
        if (reader.at != text.length()) {
            throw reader.malformed("nothing after the object");
        }
        return object;
    }

    private CanonicalObject object(int depth) {
        expect('{');
        CanonicalObject.Builder members = CanonicalObject.builder();
        space();
        if (peek() == '}') {
            at++;
            return members.build();
        }
        do {
            space();
            int start = at;
            String name = string();
            space();
            expect(':');
            space();
            CanonicalValue value = value(depth);
            try {
                members.value(name, value);
            } catch (IllegalArgumentException | IllegalStateException refused) {
                throw new Malformed("known names, once each", start);
            }
            space();
        } while (another('}'));
        return members.build();
    }

    private CanonicalValue.Items list(int depth) {
        expect('[');
        List<CanonicalValue> values = new ArrayList<>();
        space();
        if (peek() == ']') {
            at++;
            return new CanonicalValue.Items(values);
        }
        do {
            space();
            values.add(value(depth));
            space();
        } while (another(']'));
        return new CanonicalValue.Items(values);
    }

    private boolean another(char close) {
        int next = peek();
        if (next != ',' && next != close) {
            throw malformed("a comma or " + close);
        }
        at++;
        return next == ',';
    }

    private CanonicalValue value(int depth) {
        return switch (peek()) {
            case '{' -> new CanonicalValue.Nested(object(deeper(depth)));
            case '[' -> list(deeper(depth));
            case '"' -> new CanonicalValue.Text(string());
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            default -> new CanonicalValue.Whole(integer());
        };
    }

    private int deeper(int depth) {
        if (depth == Limits.MAX_DEPTH) {
            throw malformed("at most " + Limits.MAX_DEPTH + " containers deep");
        }
        return depth + 1;
    }

    private CanonicalValue.Truth literal(String word, boolean value) {
        if (!text.startsWith(word, at)) {
            throw malformed("true or false");
        }
        at += word.length();
        return new CanonicalValue.Truth(value);
    }

    private long integer() {
        int start = at;
        while (peek() == '-' || (peek() >= '0' && peek() <= '9')) {
            at++;
        }
        String digits = text.substring(start, at);
        if (!digits.matches("0|-?[1-9][0-9]{0,15}") || Math.abs(Long.parseLong(digits)) > Limits.MAX_INTEGER) {
            throw new Malformed("a whole number up to 2^53 - 1", start);
        }
        return Long.parseLong(digits);
    }

    private String string() {
        int start = at;
        expect('"');
        StringBuilder value = new StringBuilder();
        while (peek() != '"') {
            int c = peek();
            if (c < 0x20) {
                throw malformed("a string that ends and escapes control characters");
            }
            at++;
            value.append(c == '\\' ? escape() : (char) c);
        }
        at++;
        if (!CanonicalValue.Text.isWellFormed(value.toString())) {
            throw new Malformed("surrogates in pairs", start);
        }
        return value.toString();
    }

    private char escape() {
        int letter = peek();
        at++;
        return switch (letter) {
            case '"', '\\', '/' -> (char) letter;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> unit();
            default -> throw malformed("an escape of JSON");
        };
    }

    private char unit() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = peek() < 0x80 ? Character.digit(peek(), 16) : -1;
            if (digit < 0) {
                throw malformed("four hexadecimal digits");
            }
            at++;
            value = value * 16 + digit;
        }
        return (char) value;
    }

    private void space() {
        while (peek() == ' ' || peek() == '\t' || (!oneLine && (peek() == '\n' || peek() == '\r'))) {
            at++;
        }
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : -1;
    }

    private void expect(char expected) {
        if (peek() != expected) {
            throw malformed("the character " + expected);
        }
        at++;
    }

    private Malformed malformed(String rule) {
        return new Malformed(rule, at);
    }
}
