package io.counterfoil.ledger;

import java.security.DigestException;
import java.security.MessageDigest;

/**
 * SHA-256 over the layouts of the format, into arrays of the caller's, by one engine that is used again and again. Mutable, for one
 * thread; makes nothing new. {@link Layout} says the same with a {@link Hash} for each answer.
 */
final class Hasher {

    private static final int LEAF_BYTES = 1 + Layout.HEADER_BYTES;
    private static final int NODE_BYTES = 1 + 2 * Hash.LENGTH;

    private final MessageDigest sha256 = Sha256.digest();
    private final byte[] documentPrefix = new byte[Layout.DOCUMENT_PREFIX_BYTES];
    private final byte[] leaf = new byte[LEAF_BYTES];
    private final byte[] node = new byte[NODE_BYTES];

    Hasher() {
        node[0] = Layout.NODE_PREFIX;
    }

    /** Of a range of bytes. */
    void hash(byte[] bytes, int from, int count, byte[] into) {
        hash(bytes, from, count, into, 0);
    }

    /** Of a range of bytes, into a place within an array. */
    void hash(byte[] bytes, int from, int count, byte[] into, int at) {
        sha256.update(bytes, from, count);
        end(into, at);
    }

    private void end(byte[] into, int at) {
        try {
            sha256.digest(into, at, Hash.LENGTH);
        } catch (DigestException tooSmall) {
            throw new IllegalArgumentException("into must have " + Hash.LENGTH + " bytes at " + at, tooSmall);
        }
    }

    /** {@link Layout#digest}. */
    void document(byte[] canonical, byte[] into) {
        Layout.putDocumentPrefix(documentPrefix, canonical.length);
        sha256.update(documentPrefix);
        hash(canonical, 0, canonical.length, into);
    }

    /** Takes a header, for {@link #link} and {@link #leaf}; prev and digest are 32 bytes each. */
    void header(long seq, int type, long ms, byte[] prev, byte[] digest) {
        Layout.putHeader(leaf, 1, seq, type, ms, prev, digest);
    }

    /** {@link Layout#headerHash} of the header taken last: what the next entry is chained onto. */
    void link(byte[] into) {
        hash(leaf, 1, Layout.HEADER_BYTES, into);
    }

    /** {@link Layout#leaf} of the header taken last. */
    void leaf(byte[] into, int at) {
        hash(leaf, 0, LEAF_BYTES, into, at);
    }

    /** {@link Layout#node} of two hashes, wherever they lie. */
    void node(byte[] left, int leftAt, byte[] right, int rightAt, byte[] into, int at) {
        System.arraycopy(left, leftAt, node, 1, Hash.LENGTH);
        System.arraycopy(right, rightAt, node, 1 + Hash.LENGTH, Hash.LENGTH);
        hash(node, 0, NODE_BYTES, into, at);
    }
}
