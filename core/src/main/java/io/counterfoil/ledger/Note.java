package io.counterfoil.ledger;

import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.RefusalCode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A signed checkpoint of a chain: origin, size and Merkle root, with one signature line of the till and any number of witnesses'.
 * A few lines of text that vouch for every entry below their size; kept outside the ledger, they make a rewrite visible.
 *
 * <pre>{@code
 * example.com/store-1/caja-01/0
 * 7
 * JDzdshd7Z/Doj6soqIEbiTlpgyErlJjDjGGHCqUZm/Y=
 *
 * — example.com/store-1/caja-01/0 pXz+AIFgGwob8czN9zi741YhB/5b3YE5Bn9+olfOb7HAOjgAFCcNmZ5p25YUitwCTYMGVu7mzOiXGrvHQoecHwLUsAI=
 * }</pre>
 *
 * <p>Source: C2SP signed-note v1.0.0 and tlog-checkpoint v1.0.0, without extension lines. At most 16 KiB. Immutable.
 */
public final class Note {

    private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{0,15}");
    private static final int TEXT_LINES = 3;

    private final Origin origin;
    private final long size;
    private final Hash root;
    private final SignedText signed;

    private Note(Origin origin, long size, Hash root, SignedText signed) {
        this.origin = origin;
        this.size = size;
        this.root = root;
        this.signed = signed;
    }

    /**
     * Signs the checkpoint of a head.
     *
     * @param head of at least one entry, checked by whoever calls
     * @param signer holds the key in force for the last entry
     * @return a note with the till's line alone
     * @throws IllegalArgumentException if the chain is empty
     * @throws io.counterfoil.refusal.CounterfoilException SIGNING_FAILED if the signer cannot sign
     */
    public static Note sign(Head head, Signer signer) {
        if (head.size() == 0) {
            throw new IllegalArgumentException("size must be at least 1 but was 0");
        }
        Hash root = head.root();
        String name = head.origin().toString();
        String text = name + "\n" + head.size() + "\n" + StrictBase64.encode(root.raw()) + "\n";
        return new Note(head.origin(), head.size(), root, SignedText.sign(name, text, signer));
    }

    /**
     * Reads a note, strictly. Its signatures are not looked at.
     *
     * @param text the whole note
     * @return the note, or VALUE_INVALID
     */
    public static Outcome<Note> parse(String text) {
        try {
            return Outcome.accepted(read(text));
        } catch (Malformed malformed) {
            return Outcome.refused(RefusalCode.VALUE_INVALID, FieldPath.root(), "rule", malformed.rule());
        }
    }

    private static Note read(String note) {
        SignedText signed = SignedText.parse(note);
        String[] lines = signed.text().split("\n", -1);
        if (lines.length != TEXT_LINES + 1) {
            throw new Malformed("a checkpoint of origin, size and root without further lines", 0);
        }
        Origin origin =
                Origin.find(lines[0]).orElseThrow(() -> new Malformed("a checkpoint that begins with an origin", 0));
        if (!SIZE.matcher(lines[1]).matches() || !Limits.isCount(Long.parseLong(lines[1]))) {
            throw new Malformed("a checkpoint whose size is 1 to 2^53 - 1 without leading zero", 0);
        }
        Hash root = StrictBase64.decode(lines[2])
                .filter(bytes -> bytes.length == Hash.LENGTH)
                .map(Hash::of)
                .orElseThrow(() -> new Malformed("a checkpoint whose root is 32 bytes of base64", 0));
        return new Note(origin, Long.parseLong(lines[1]), root, signed);
    }

    /**
     * Whose checkpoint it claims to be.
     *
     * @return the origin in its first line
     */
    public Origin origin() {
        return origin;
    }

    /**
     * How many entries it vouches for.
     *
     * @return at least 1
     */
    public long size() {
        return size;
    }

    /**
     * The Merkle root over those entries.
     *
     * @return the root in its third line
     */
    public Hash root() {
        return root;
    }

    /**
     * Whether the till's signature holds: exactly one line has the origin's name and this key's id, and it verifies. Other lines
     * are ignored.
     *
     * @param key the key in force for entry {@code size - 1}
     * @return true only then
     */
    public boolean isSignedBy(VerifyingKey key) {
        return signed.isSignedBy(origin.toString(), key);
    }

    /**
     * The whole note.
     *
     * @return the text to store, send or print; {@link #parse} reads it
     */
    public String text() {
        return signed.written();
    }

    /**
     * The key as witnesses and other C2SP tools take it: name, key id and key.
     *
     * @param origin whose key
     * @param key the key
     * @return for instance {@code example.com/store-1/caja-01/0+a57cfe00+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea}
     */
    public static String vkey(Origin origin, VerifyingKey key) {
        byte[] typed = new byte[1 + VerifyingKey.LENGTH];
        typed[0] = 0x01;
        System.arraycopy(key.raw(), 0, typed, 1, VerifyingKey.LENGTH);
        String name = origin.toString();
        return name + "+" + SignedText.keyId(name, key) + "+" + StrictBase64.encode(typed);
    }

    /** Two notes are equal where their texts are, signature lines included. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Note note && note.text().equals(text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    /** Origin, size and root: {@code Note[example.com/store-1/caja-01/0 7 243cddb2...]}. */
    @Override
    public String toString() {
        return "Note[" + origin + " " + size + " " + root + "]";
    }
}
