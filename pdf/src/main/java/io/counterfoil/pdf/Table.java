package io.counterfoil.pdf;

import io.counterfoil.receipt.Alignment;
import io.counterfoil.receipt.Cell;
import io.counterfoil.receipt.Columns;
import io.counterfoil.receipt.Emphasis;
import java.util.List;

/**
 * The columns that some rows share. They are as wide as their weights say, but a column that is too narrow for one of its words
 * takes room from those that have some to spare. A table whose words do not fit the paper gets smaller letters; where even the smallest
 * do not suffice, the columns at the right, which hold the amounts, come first and the words of the others are broken.
 */
final class Table {

    /** Letters of a table are never smaller than this share of the ordinary ones: 5.6 points on a 58 mm roll. */
    private static final float SMALLEST_LETTERS = 0.7f;

    /** Amounts may take this much of a row; what is left to the words is still readable. */
    private static final float MOST_FOR_AMOUNTS = 0.75f;

    /** What binary fractions may be off by, in points. */
    private static final float TOLERANCE = 0.01f;

    private final TextStyle style;
    private final float gap;
    private final float[] widths;

    private Table(TextStyle style, float gap, float[] widths) {
        this.style = style;
        this.gap = gap;
        this.widths = widths;
    }

    /** The table of rows with these weights. */
    static Table of(List<Integer> weights, List<Columns> rows, PageStyle page) {
        TextStyle ordinary = page.style(Emphasis.NORMAL);
        Needs needs = Needs.of(rows, weights.size(), ordinary);
        float gaps = page.gap() * (weights.size() - 1);
        float scale = needs.scale(page.contentWidth(), gaps);
        float[] shares = shares(weights, page.contentWidth() - gaps * scale);
        return new Table(
                new TextStyle(ordinary.chain(), ordinary.size() * scale),
                page.gap() * scale,
                needs.widths(shares, scale));
    }

    /** The letters of all its rows. */
    TextStyle style() {
        return style;
    }

    /** Where a cell stands. */
    Spot spot(int column, Alignment alignment) {
        return new Spot(sum(widths, column) + gap * column, widths[column], alignment);
    }

    private static float[] shares(List<Integer> weights, float room) {
        int total = weights.stream().mapToInt(Integer::intValue).sum();
        float[] shares = new float[weights.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = room * weights.get(i) / total;
        }
        return shares;
    }

    private static float sum(float[] lengths) {
        return sum(lengths, lengths.length);
    }

    private static float sum(float[] lengths, int count) {
        float sum = 0;
        for (int i = 0; i < count; i++) {
            sum += lengths[i];
        }
        return sum;
    }

    /** How wide the columns must be so that no word in them is broken, in ordinary letters. */
    private static final class Needs {

        /** The widest word of each column. */
        private final float[] words;
        /** The widest word of those cells of each column that stand at the right. */
        private final float[] amounts;

        private Needs(int columns) {
            words = new float[columns];
            amounts = new float[columns];
        }

        static Needs of(List<Columns> rows, int columns, TextStyle style) {
            Needs needs = new Needs(columns);
            for (Columns row : rows) {
                for (int i = 0; i < columns; i++) {
                    needs.add(i, row.cells().get(i), style);
                }
            }
            return needs;
        }

        private void add(int column, Cell cell, TextStyle style) {
            ShapedText text = style.chain().shape(cell.text(), new SubstitutionLog());
            float needed = style.inPoints(LineBreaker.widestPiece(text) + 1);
            words[column] = Math.max(words[column], needed);
            if (cell.alignment() == Alignment.RIGHT) {
                amounts[column] = Math.max(amounts[column], needed);
            }
        }

        /** How large the letters are, against ordinary ones. They do not shrink where only an endless word is too wide. */
        float scale(float room, float gaps) {
            float fitting = room / (sum(words) + gaps);
            if (fitting >= SMALLEST_LETTERS) {
                return Math.min(1, fitting);
            }
            return sum(amounts) <= (room - gaps) * MOST_FOR_AMOUNTS ? 1 : SMALLEST_LETTERS;
        }

        float[] widths(float[] shares, float scale) {
            float room = sum(shares) + TOLERANCE;
            if (sum(words) * scale <= room) {
                return rebalanced(shares, words, scale);
            }
            return sum(amounts) * scale <= room * MOST_FOR_AMOUNTS ? rebalanced(shares, amounts, scale) : shares;
        }

        /** Gives each column what it needs and takes it from the others in proportion to what they can spare. */
        private static float[] rebalanced(float[] shares, float[] needs, float scale) {
            float missing = 0;
            float spare = 0;
            for (int i = 0; i < shares.length; i++) {
                missing += Math.max(needs[i] * scale - shares[i], 0);
                spare += Math.max(shares[i] - needs[i] * scale, 0);
            }
            float[] widths = new float[shares.length];
            for (int i = 0; i < shares.length; i++) {
                float spared = shares[i] - needs[i] * scale;
                widths[i] = spared > 0 ? shares[i] - missing * spared / spare : shares[i] - spared;
            }
            return widths;
        }
    }
}
