package io.counterfoil.escpos;

import java.util.function.IntBinaryOperator;

/**
 * A picture of dots, as {@code GS v 0} takes it: each row in whole bytes, the leftmost dot in the highest bit, a set
 * bit prints.
 */
final class Raster {

    private final int widthDots;
    private final int heightDots;
    private final byte[] rows;

    private Raster(int widthDots, int heightDots, byte[] rows) {
        this.widthDots = widthDots;
        this.heightDots = heightDots;
        this.rows = rows;
    }

    /** A picture whose dots are asked for one by one, row by row: not zero prints. */
    static Raster of(int widthDots, int heightDots, IntBinaryOperator dotAt) {
        int rowBytes = (widthDots + 7) / 8;
        byte[] rows = new byte[rowBytes * heightDots];
        for (int y = 0; y < heightDots; y++) {
            for (int x = 0; x < widthDots; x++) {
                if (dotAt.applyAsInt(x, y) != 0) {
                    rows[y * rowBytes + x / 8] |= (byte) (0x80 >> (x % 8));
                }
            }
        }
        return new Raster(widthDots, heightDots, rows);
    }

    int rowBytes() {
        return (widthDots + 7) / 8;
    }

    int heightDots() {
        return heightDots;
    }

    /** The bytes from the start of one row; shared, not to be changed. */
    byte[] rows() {
        return rows;
    }
}
