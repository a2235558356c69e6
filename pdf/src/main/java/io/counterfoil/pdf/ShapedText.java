package io.counterfoil.pdf;

import java.util.Arrays;

/** A text of which every character has its font and width. Positions count characters (code points) from 0. */
final class ShapedText {

    private final int[] codePoints;
    private final FontFace[] faces;
    private final int[] advances;

    private ShapedText(int[] codePoints, FontFace[] faces, int[] advances) {
        this.codePoints = codePoints;
        this.faces = faces;
        this.advances = advances;
    }

    int length() {
        return codePoints.length;
    }

    int codePoint(int index) {
        return codePoints[index];
    }

    FontFace face(int index) {
        return faces[index];
    }

    /** The width of one character, in thousandths of the font's size. */
    int advance(int index) {
        return advances[index];
    }

    /** The width of the characters of a range, in thousandths of the font's size. */
    int width(int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            width += advances[i];
        }
        return width;
    }

    /** The characters of a range. */
    String substring(int from, int to) {
        return new String(codePoints, from, to - from);
    }

    /** The whole text as one line, however long. */
    TextLine asLine() {
        return new TextLine(this, 0, length());
    }

    /** Takes the characters of a text one by one. A replacement may be longer than the character it stands for. */
    static final class Collector {

        private int[] codePoints;
        private FontFace[] faces;
        private int size;

        Collector(int expectedLength) {
            this.codePoints = new int[Math.max(expectedLength, 1)];
            this.faces = new FontFace[codePoints.length];
        }

        void add(int codePoint, FontFace face) {
            if (size == codePoints.length) {
                codePoints = Arrays.copyOf(codePoints, 2 * size);
                faces = Arrays.copyOf(faces, 2 * size);
            }
            codePoints[size] = codePoint;
            faces[size] = face;
            size++;
        }

        ShapedText toText() {
            int[] advances = new int[size];
            for (int i = 0; i < size; i++) {
                advances[i] = faces[i].advance(codePoints[i]);
            }
            return new ShapedText(Arrays.copyOf(codePoints, size), Arrays.copyOf(faces, size), advances);
        }
    }
}
