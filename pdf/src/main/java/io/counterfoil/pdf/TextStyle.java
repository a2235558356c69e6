package io.counterfoil.pdf;

/**
 * A weight in a size.
 *
 * @param chain the fonts of the weight
 * @param size the size, in points
 */
record TextStyle(FontChain chain, float size) {

    /** The height of a line: as high as the letters of the font may be, so that no two lines touch. */
    float lineHeight() {
        return (chain.primary().ascent() + chain.primary().descent()) * size / FontFace.UNITS_PER_EM;
    }

    /** Where the letters stand, from the top of the line. */
    float baseline() {
        return chain.primary().ascent() * size / FontFace.UNITS_PER_EM;
    }

    /** A width in points as what {@link LineBreaker} asks for: thousandths of this size. */
    int inUnits(float points) {
        return (int) (points * FontFace.UNITS_PER_EM / size);
    }

    /** A width in thousandths of this size as points. */
    float inPoints(int units) {
        return units * size / FontFace.UNITS_PER_EM;
    }
}
