package io.counterfoil.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a member, checked once and spelled once: {@code [a-z][a-z0-9_]{0,31}} (RFC 8785, restricted as in
 * {@code docs/ledger-format.md}, section 2). A shop's documents have some two hundred names, over and over; the ones met last are
 * kept in a table of fixed size, so that nobody's documents can fill the memory. Immutable, safe for threads.
 */
final class CanonicalName implements Comparable<CanonicalName> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,31}");
    private static final String COMMITMENT = "_commit";

    /** Slots of the table, a power of two: 1,024, at most some 150 KB. */
    private static final int SLOTS = 1024;

    /** Read and written without a lock: whoever misses a name makes it anew, and a name is never seen half made. */
    private static final @Nullable CanonicalName[] KNOWN = new CanonicalName[SLOTS];

    private final String text;
    private final byte[] spelled;
    private final long firstEight;
    private final long nextEight;
    private final long thirdEight;
    private final int size;
    private final boolean isCommitment;

    private CanonicalName(String text) {
        this.text = text;
        this.spelled = (",\"" + text + "\":").getBytes(StandardCharsets.US_ASCII);
        this.firstEight = EightBytes.of(spelled, 0);
        this.nextEight = EightBytes.of(spelled, Long.BYTES);
        this.thirdEight = EightBytes.of(spelled, 2 * Long.BYTES);
        this.size = spelled.length;
        this.isCommitment = text.endsWith(COMMITMENT);
    }

    /**
     * The name of that text.
     *
     * @throws IllegalArgumentException if it has another form
     */
    static CanonicalName of(String text) {
        int slot = slot(text.hashCode());
        CanonicalName known = KNOWN[slot];
        if (known != null && known.text.equals(text)) {
            return known;
        }
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("name must match " + FORM + " but was " + text);
        }
        CanonicalName made = new CanonicalName(text);
        KNOWN[slot] = made;
        return made;
    }

    /** The name that those bytes spell; their form was checked before. */
    static CanonicalName ofChecked(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        CanonicalName known = KNOWN[slot(hash)];
        return known != null && known.isSpelled(bytes, from, to)
                ? known
                : of(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
    }

    private static int slot(int hash) {
        return (hash ^ (hash >>> 16)) & (SLOTS - 1);
    }

    private boolean isSpelled(byte[] bytes, int from, int to) {
        return Arrays.equals(spelled, 2, spelled.length - 2, bytes, from, to);
    }

    String text() {
        return text;
    }

    /** Bytes of a comma, the name in quotes and a colon. */
    int size() {
        return size;
    }

    /**
     * Writes a comma, the name in quotes and a colon. Most names take two or three steps of {@link EightBytes}.
     *
     * @return where it ends
     */
    int write(byte[] into, int at) {
        EightBytes.write(firstEight, into, at);
        EightBytes.write(nextEight, into, at + Long.BYTES);
        if (size > 2 * Long.BYTES) {
            EightBytes.write(thirdEight, into, at + 2 * Long.BYTES);
            if (size > 3 * Long.BYTES) {
                System.arraycopy(spelled, 0, into, at, size);
            }
        }
        return at + size;
    }

    /** Whether a member of this name holds a hash over something private. */
    boolean isCommitment() {
        return isCommitment;
    }

    @Override
    public int compareTo(CanonicalName other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CanonicalName name && name.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
