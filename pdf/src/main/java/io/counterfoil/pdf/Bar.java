package io.counterfoil.pdf;

/**
 * A rectangle. All lengths in points.
 *
 * @param x its left side
 * @param y its upper side, downwards from the top of the band
 * @param width how wide it is
 * @param height how high it is
 */
record Bar(float x, float y, float width, float height) {}
