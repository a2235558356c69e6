package io.counterfoil.receipt;

/** Where a text stands between the two edges of its paper or cell; amounts stand {@link #RIGHT}. */
public enum Alignment {
    /** At the left edge. */
    LEFT,
    /** In the middle; an odd column is left over at the right. */
    CENTER,
    /** At the right edge, as amounts do. */
    RIGHT
}
