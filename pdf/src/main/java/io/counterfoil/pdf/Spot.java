package io.counterfoil.pdf;

import io.counterfoil.receipt.Alignment;
import java.util.List;

/**
 * The part of a line that a text may take. Lengths in points.
 *
 * @param x where it begins, from the left margin
 * @param width how wide it is
 * @param alignment where in it the text stands
 */
record Spot(float x, float width, Alignment alignment) {

    /** The letters of one line of text; none for the empty line. A line that cannot be broken and is too wide gets smaller letters. */
    List<Mark> letters(TextLine line, TextStyle style) {
        if (line.isEmpty()) {
            return List.of();
        }
        float size = style.size();
        float wanted = line.width(size);
        if (wanted > width) {
            size = size * width / wanted;
        }
        float left = x + offset(alignment, width - Math.min(wanted, width));
        return List.of(new Mark.Letters(line, size, left, style.baseline()));
    }

    /** How much of the free room lies at the left. */
    static float offset(Alignment alignment, float room) {
        return switch (alignment) {
            case LEFT -> 0;
            case CENTER -> room / 2;
            case RIGHT -> room;
        };
    }
}
