package io.counterfoil.ledger;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The byte layouts of format {@code counterfoil/1}, one function each. Integers are unsigned big-endian. Every layout begins
 * with a byte of its own, so that no two of them can be mistaken for each other.
 */
final class Layout {

    /** Length-prefixed name of the format: 14 bytes in every layout but leaf and node. */
    static final byte[] CONTEXT = "\rcounterfoil/1".getBytes(StandardCharsets.US_ASCII);

    /** Bytes of an entry's header. */
    static final int HEADER_BYTES = 96;

    /** Bytes of the salt of a commitment. */
    static final int SALT_BYTES = 16;

    /** Bytes before a document in what its digest covers: prefix, context, length. */
    static final int DOCUMENT_PREFIX_BYTES = 1 + CONTEXT.length + Integer.BYTES;

    static final byte NODE_PREFIX = 0x01;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final byte[] LEAF = {0x00};
    private static final byte[] NODE = {NODE_PREFIX};
    private static final byte DOCUMENT = 0x02;
    private static final byte HEADER = 0x03;
    private static final byte[] COMMITMENT = {0x04};
    private static final byte ENTRY_SIGNATURE = 0x05;
    private static final byte ROTATION = 0x06;
    private static final byte[] ORIGIN_ID = {0x07};

    private Layout() {}

    /** SHA-256(0x02 || CTX || u32be(length) || C). */
    static Hash digest(byte[] canonical) {
        byte[] prefix = new byte[DOCUMENT_PREFIX_BYTES];
        putDocumentPrefix(prefix, canonical.length);
        return Sha256.of(prefix, canonical);
    }

    /** 0x02 || CTX || u32be(length), at the start of an array. */
    static void putDocumentPrefix(byte[] into, int length) {
        into[0] = DOCUMENT;
        System.arraycopy(CONTEXT, 0, into, 1, CONTEXT.length);
        INT.set(into, 1 + CONTEXT.length, length);
    }

    /** A header, at a place within an array; prev and digest are 32 bytes each. */
    static void putHeader(byte[] into, int at, long seq, int type, long ms, byte[] prev, byte[] digest) {
        into[at] = HEADER;
        System.arraycopy(CONTEXT, 0, into, at + 1, CONTEXT.length);
        int fields = at + 1 + CONTEXT.length;
        LONG.set(into, fields, seq);
        into[fields + Long.BYTES] = (byte) type;
        LONG.set(into, fields + Long.BYTES + 1, ms);
        System.arraycopy(prev, 0, into, at + HEADER_BYTES - 2 * Hash.LENGTH, Hash.LENGTH);
        System.arraycopy(digest, 0, into, at + HEADER_BYTES - Hash.LENGTH, Hash.LENGTH);
    }

    /** 0x03 || CTX || u64be(seq) || u8(type) || u64be(ms) || prev || digest; 96 bytes where both are 32. */
    static byte[] header(long seq, int type, long ms, byte[] prev, byte[] digest) {
        return ByteBuffer.allocate(HEADER_BYTES - 2 * Hash.LENGTH + prev.length + digest.length)
                .put(HEADER)
                .put(CONTEXT)
                .putLong(seq)
                .put((byte) type)
                .putLong(ms)
                .put(prev)
                .put(digest)
                .array();
    }

    static Hash headerHash(byte[] header) {
        return Sha256.of(header);
    }

    /** SHA-256(0x00 || header), RFC 6962 section 2.1. */
    static Hash leaf(byte[] header) {
        return Sha256.of(LEAF, header);
    }

    /** SHA-256(0x01 || left || right), RFC 6962 section 2.1. */
    static Hash node(Hash left, Hash right) {
        return Sha256.of(NODE, left.raw(), right.raw());
    }

    /** 0x05 || CTX || hash: what an entry's signature covers. */
    static byte[] signedByEntry(byte[] hash) {
        return ByteBuffer.allocate(1 + CONTEXT.length + hash.length)
                .put(ENTRY_SIGNATURE)
                .put(CONTEXT)
                .put(hash)
                .array();
    }

    /** 0x06 || CTX || new public key || prev: what a new key signs to take over. */
    static byte[] signedByNewKey(VerifyingKey key, byte[] prev) {
        return ByteBuffer.allocate(1 + CONTEXT.length + VerifyingKey.LENGTH + prev.length)
                .put(ROTATION)
                .put(CONTEXT)
                .put(key.raw())
                .put(prev)
                .array();
    }

    /** SHA-256(0x04 || CTX || salt || u32be(length) || canonical private part). */
    static Hash commitment(byte[] salt, byte[] canonical) {
        return Sha256.of(COMMITMENT, CONTEXT, salt, u32(canonical.length), canonical);
    }

    /** SHA-256(0x07 || CTX || u16be(length) || origin). */
    static Hash originId(byte[] origin) {
        byte[] length =
                ByteBuffer.allocate(Short.BYTES).putShort((short) origin.length).array();
        return Sha256.of(ORIGIN_ID, CONTEXT, length, origin);
    }

    private static byte[] u32(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }
}
