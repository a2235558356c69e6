package io.counterfoil.pdf;

/**
 * The sizes of letters on one medium, in points (1/72 inch).
 *
 * @param normal ordinary text
 * @param large text and totals that speak loudly
 * @param heading titles
 * @param note small print
 */
record TypeScale(float normal, float large, float heading, float note) {}
