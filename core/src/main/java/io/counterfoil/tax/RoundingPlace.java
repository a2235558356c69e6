package io.counterfoil.tax;

/**
 * Where an exact tax becomes an amount. Three lines of 10.33 at 16 %, rounded up: 4.96 per rate, 4.98 per line. Three units of
 * 10.33 on one line: 4.96 per line, 4.98 per unit.
 */
public enum RoundingPlace {
    /**
     * Once for each tax rule, on the sum of the document; then spread over its lines by largest remainder. Where a cent on one
     * line or another decides what the next tax falls on, it is spread over the groups of lines with the same taxes first, then
     * within each; no line is off its share of the document's tax by a minor unit either way.
     */
    PER_RATE,

    /** On every line; the document has their sum. */
    PER_LINE,

    /** On one unit, times the quantity, which is whole; the document has the sum of its lines. */
    PER_UNIT
}
