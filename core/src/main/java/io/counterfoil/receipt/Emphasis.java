package io.counterfoil.receipt;

/** How loudly a text speaks. Plain text, which has one voice only, shows all three alike. */
public enum Emphasis {
    /** The ordinary font. */
    NORMAL,
    /** Bold, in the ordinary size. */
    STRONG,
    /** Bold, twice as high and twice as wide: a line holds half as many characters. */
    LARGE
}
