package io.counterfoil.ledger;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A text with signature lines below an empty line, as C2SP signed-note v1.0.0 describes it. What the text says is the business
 * of {@link Note}.
 *
 * @param text the signed part, with its final LF
 * @param lines the signature lines in order
 */
record SignedText(String text, List<Line> lines) {

    private static final String LINE_START = "\u2014 ";
    private static final int KEY_ID_BYTES = 4;
    private static final byte[] ED25519_KEY = {'\n', 0x01};

    SignedText {
        lines = List.copyOf(lines);
    }

    /** One signature: whose it claims to be, the key id in hexadecimal, and what follows it in hexadecimal. */
    record Line(String name, String keyHint, String signature) {
        String written() {
            return LINE_START + name + " " + StrictBase64.encode(HexFormat.of().parseHex(keyHint + signature)) + "\n";
        }
    }

    /** The first four bytes of SHA-256(name || LF || 0x01 || key), in hexadecimal. */
    static String keyId(String name, VerifyingKey key) {
        return Sha256.of(Utf8.encode(name), ED25519_KEY, key.raw()).hex().substring(0, 2 * KEY_ID_BYTES);
    }

    static SignedText sign(String name, String text, Signer signer) {
        SignatureBytes signature = signer.sign(Utf8.encode(text));
        return new SignedText(text, List.of(new Line(name, keyId(name, signer.publicKey()), signature.hex())));
    }

    /** Reads strictly, or says which rule was broken. */
    static SignedText parse(String note) {
        if (Utf8.encode(note).length > Limits.MAX_NOTE_BYTES || !CanonicalValue.Text.isWellFormed(note)) {
            throw new Malformed("a note of at most " + Limits.MAX_NOTE_BYTES + " bytes of UTF-8", 0);
        }
        if (note.chars().anyMatch(c -> c != '\n' && Character.isISOControl(c))) {
            throw new Malformed("a note without control characters but LF", 0);
        }
        int separator = note.lastIndexOf("\n\n");
        if (separator < 0 || !note.endsWith("\n") || separator + 2 == note.length()) {
            throw new Malformed("a text, an empty line, and signature lines", 0);
        }
        List<Line> lines = new ArrayList<>();
        for (String line : note.substring(separator + 2, note.length() - 1).split("\n", -1)) {
            lines.add(line(line));
        }
        return new SignedText(note.substring(0, separator + 1), lines);
    }

    private static Line line(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(LINE_START) || space < LINE_START.length()) {
            throw new Malformed("signature lines of a dash, a name and base64", 0);
        }
        String name = line.substring(LINE_START.length(), space);
        if (name.isEmpty() || name.chars().anyMatch(c -> c == '+' || Character.isSpaceChar(c))) {
            throw new Malformed("signature lines whose name has neither space nor plus", 0);
        }
        byte[] blob = StrictBase64.decode(line.substring(space + 1))
                .filter(bytes -> bytes.length > KEY_ID_BYTES)
                .orElseThrow(() -> new Malformed("signature lines with at least 5 bytes of base64", 0));
        String hex = Hex.format(blob);
        return new Line(name, hex.substring(0, 2 * KEY_ID_BYTES), hex.substring(2 * KEY_ID_BYTES));
    }

    /** Whether exactly one line is of that name and key, and holds. */
    boolean isSignedBy(String name, VerifyingKey key) {
        String keyId = keyId(name, key);
        List<Line> own = lines.stream()
                .filter(line -> line.name().equals(name) && line.keyHint().equals(keyId))
                .toList();
        return own.size() == 1
                && SignatureBytes.find(own.get(0).signature())
                        .filter(signature -> key.verifies(Utf8.encode(text), signature))
                        .isPresent();
    }

    String written() {
        StringBuilder note = new StringBuilder(text).append('\n');
        lines.forEach(line -> note.append(line.written()));
        return note.toString();
    }
}
