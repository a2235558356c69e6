package io.counterfoil.receipt;

import java.util.Objects;

/**
 * One cell of a row: {@code Cell("36.00", RIGHT, 3)}.
 *
 * @param text the content in printable form, at most {@value #MAX_CHARS} chars; it wraps inside its cell
 * @param alignment where the content stands inside the cell
 * @param weight share of the row's width, 1 to {@value #MAX_WEIGHT}: in a row of weights 4, 1, 3 the first cell has
 *     half the width
 */
public record Cell(String text, Alignment alignment, int weight) {

    /** Longest content, in chars: a product's name of 200 may be three times as long in normal form C. */
    public static final int MAX_CHARS = 1_000;

    /** Greatest weight: weights may be given as percents. */
    public static final int MAX_WEIGHT = 100;

    /** Puts the content into printable form and checks length and weight. */
    public Cell {
        text = Limits.text("text", text, MAX_CHARS);
        Objects.requireNonNull(alignment, "alignment");
        Limits.range("weight", weight, 1, MAX_WEIGHT);
    }

    @Override
    public String toString() {
        return "Cell[" + text.length() + " chars, " + alignment + ", " + weight + "]";
    }
}
