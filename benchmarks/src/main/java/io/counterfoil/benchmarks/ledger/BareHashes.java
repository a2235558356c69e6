package io.counterfoil.benchmarks.ledger;

import io.counterfoil.ledger.Entry;
import io.counterfoil.ledger.EntryType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The SHA-256 work of the ledger format and nothing else: one engine, arrays made beforehand, no object made on the way. Written from
 * {@code docs/ledger-format.md}, not from the library.
 */
final class BareHashes {
    static final int HASH_BYTES = 32;
    static final int HEADER_BYTES = 96;
    private static final byte[] CONTEXT = "\rcounterfoil/1".getBytes(StandardCharsets.US_ASCII);

    private final MessageDigest sha256 = sha256();
    private final byte[] prefix = new byte[1 + CONTEXT.length + Integer.BYTES];
    private final byte[] leaf = new byte[1 + HEADER_BYTES];
    private final byte[] link = new byte[HASH_BYTES];
    private final byte[] node = new byte[1 + 2 * HASH_BYTES];

    BareHashes() {
        ByteBuffer.wrap(prefix).put((byte) 0x02).put(CONTEXT);
        ByteBuffer.wrap(leaf).put((byte) 0x00).put((byte) 0x03).put(CONTEXT);
        node[0] = 0x01;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The hash of a document and that of the header around it, in an array that is used again. */
    byte[] link(Entry.Place place, EntryType type, byte[] canonical) {
        header(place.seq(), type.code(), place.ms(), place.prev().bytes());
        return link(canonical);
    }

    /** Puts the fields into the header. */
    void header(long seq, int type, long ms, byte[] prev) {
        ByteBuffer.wrap(leaf, 2 + CONTEXT.length, leaf.length - 2 - CONTEXT.length)
                .putLong(seq)
                .put((byte) type)
                .putLong(ms)
                .put(prev);
    }

    /** The hash of a document and that of the header. */
    byte[] link(byte[] canonical) {
        ByteBuffer.wrap(prefix).putInt(1 + CONTEXT.length, canonical.length);
        sha256.update(prefix);
        hash(canonical, canonical.length, leaf, leaf.length - HASH_BYTES);
        sha256.update(leaf, 1, HEADER_BYTES);
        end(link, 0);
        return link;
    }

    /** The hash of the leaf of that header. */
    void leaf(byte[] into) {
        hash(leaf, leaf.length, into, 0);
    }

    /** The hash of a node, whatever lies below it. */
    void node(byte[] into) {
        hash(node, node.length, into, 0);
    }

    private void hash(byte[] bytes, int count, byte[] into, int at) {
        sha256.update(bytes, 0, count);
        end(into, at);
    }

    private void end(byte[] into, int at) {
        try {
            sha256.digest(into, at, HASH_BYTES);
        } catch (DigestException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
