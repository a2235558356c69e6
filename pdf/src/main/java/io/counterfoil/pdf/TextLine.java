package io.counterfoil.pdf;

/**
 * A stretch of a text that stands on one line.
 *
 * @param text the whole text
 * @param from index of the first character
 * @param to index after the last character
 */
record TextLine(ShapedText text, int from, int to) {

    /** The width of the line in a font of this size; both in points. */
    float width(float size) {
        return text.width(from, to) * size / FontFace.UNITS_PER_EM;
    }

    boolean isEmpty() {
        return from == to;
    }
}
