package io.counterfoil.ledger;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes of a spelling in one long, the first of them lowest: what is short is written in two or three steps. What such a step
 * writes past the end is written over by what follows; the array has {@link #SLACK} to spare.
 */
final class EightBytes {

    /** Bytes that must be free behind what is written. */
    static final int SLACK = 2 * Long.BYTES;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private EightBytes() {}

    /** Up to eight bytes from there on, and zeros where there are fewer. */
    static long of(byte[] bytes, int from) {
        long eight = 0;
        for (int i = from; i < Math.min(bytes.length, from + Long.BYTES); i++) {
            eight |= at(bytes[i], i);
        }
        return eight;
    }

    /** One byte at its place: that of its index among its eight. */
    static long at(int ascii, int index) {
        return (long) ascii << (index << 3); // of the distance, a shift takes the lowest six bits alone
    }

    static void write(long eight, byte[] into, int at) {
        EIGHT.set(into, at, eight);
    }
}
