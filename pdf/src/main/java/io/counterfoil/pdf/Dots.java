package io.counterfoil.pdf;

/**
 * The dots of a thermal print head: 8 per millimetre (203.2 dpi) on practically every receipt printer. Codes and rules are whole
 * dots, so that a printer never has to round one module to 3 dots and its neighbour to 4.
 */
final class Dots {

    /** One dot, in points. */
    static final float SIZE = PageStyle.mm(0.125f);

    /** What binary fractions may be off by, in dots. */
    private static final float TOLERANCE = 0.001f;

    private Dots() {}

    /** The next whole number of dots, in points. */
    static float ceiling(float points) {
        return (float) Math.ceil(points / SIZE - TOLERANCE) * SIZE;
    }

    /** The nearest whole number of dots, in points. */
    static float nearest(float points) {
        return Math.round(points / SIZE) * SIZE;
    }
}
