package io.counterfoil.ledger;

import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a canonical document back and refuses every other spelling. It tests the bytes themselves ({@link CanonicalScan})
 * and never parses and prints again. {@code {"a":1}} is read; <code>{ "a":1}</code>, {@code {"a":1.0}} and {@code {"a":null}} are not.
 *
 * <p>Source: RFC 8785, restricted as in {@code docs/ledger-format.md}, section 2.
 */
public final class CanonicalReader {

    private final byte[] bytes;
    private int at;

    /** Bytes that were tested: what follows here only takes them apart. */
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
        try {
            new CanonicalScan().test(bytes, Limits.MAX_DOCUMENT_BYTES);
            return true;
        } catch (Malformed malformed) {
            return false;
        }
    }

    static Outcome<CanonicalObject> read(byte[] bytes, int limit) {
        try {
            new CanonicalScan().test(bytes, limit);
        } catch (Malformed malformed) {
            return Outcome.refused(List.of(refusal(malformed)));
        }
        return Outcome.accepted(readTested(bytes));
    }

    /** How a document is refused. */
    static Refusal refusal(Malformed malformed) {
        return Refusal.of(
                RefusalCode.NOT_CANONICAL,
                FieldPath.root(),
                "offset",
                Integer.toString(malformed.offset()),
                "rule",
                malformed.rule());
    }

    /** Reads bytes in which a {@link CanonicalScan} found nothing. */
    static CanonicalObject readTested(byte[] bytes) {
        return new CanonicalReader(bytes).object();
    }

    private CanonicalObject object() {
        at++;
        CanonicalObject.Builder members = CanonicalObject.builder();
        while (bytes[at] != '}') {
            int start = bytes[at] == ',' ? at + 2 : at + 1;
            at = start;
            while (bytes[at] != '"') {
                at++;
            }
            CanonicalName name = CanonicalName.ofChecked(bytes, start, at);
            at += 2;
            members.value(name, value());
        }
        at++;
        return members.build();
    }

    private CanonicalValue.Items list() {
        at++;
        List<CanonicalValue> values = new ArrayList<>();
        while (bytes[at] != ']') {
            if (bytes[at] == ',') {
                at++;
            }
            values.add(value());
        }
        at++;
        return new CanonicalValue.Items(values);
    }

    private CanonicalValue value() {
        return switch (bytes[at]) {
            case '{' -> new CanonicalValue.Nested(object());
            case '[' -> list();
            case '"' -> new CanonicalValue.Text(text());
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            default -> new CanonicalValue.Whole(integer());
        };
    }

    private CanonicalValue.Truth literal(String word, boolean value) {
        at += word.length();
        return new CanonicalValue.Truth(value);
    }

    private long integer() {
        boolean negative = bytes[at] == '-';
        if (negative) {
            at++;
        }
        long value = 0;
        while (bytes[at] >= '0' && bytes[at] <= '9') {
            value = value * 10 + (bytes[at++] - '0');
        }
        return negative ? -value : value;
    }

    private String text() {
        int start = ++at;
        while (bytes[at] != '"' && bytes[at] != '\\') {
            at++;
        }
        if (bytes[at] == '"') {
            return new String(bytes, start, at++ - start, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        int from = start;
        while (bytes[at] != '"') {
            if (bytes[at] == '\\') {
                text.append(new String(bytes, from, at - from, StandardCharsets.UTF_8));
                text.append(escape());
                from = at;
            } else {
                at++;
            }
        }
        text.append(new String(bytes, from, at - from, StandardCharsets.UTF_8));
        at++;
        return text.toString();
    }

    /** Steps over a backslash and what it stands for. */
    private char escape() {
        int letter = bytes[at + 1];
        at += 2;
        return switch (letter) {
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> control();
            default -> (char) letter;
        };
    }

    private char control() {
        int value = Character.digit(bytes[at + 2], 16) * 16 + Character.digit(bytes[at + 3], 16);
        at += 4;
        return (char) value;
    }
}
