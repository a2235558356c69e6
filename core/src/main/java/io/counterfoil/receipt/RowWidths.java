package io.counterfoil.receipt;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How the width of a row is given to its cells. Each gets its share by weight; then a cell in need takes columns from
 * the one that has most to spare, so that no amount (a cell at the right) is ever broken and no word of a description
 * without need.
 */
final class RowWidths {

    /** Between two cells, in columns. */
    static final int GAP = 1;

    /** A description need not have more than this, in columns, to be readable when it wraps. */
    private static final int READABLE = 8;

    /** Room for one wide character, in columns. */
    private static final int NARROWEST = 2;

    private RowWidths() {}

    /**
     * Widths of the cells, which with their gaps fill {@code columns}; empty where the cells cannot stand side by side.
     */
    static Optional<int[]> of(List<Cell> cells, List<String> texts, int columns) {
        int available = columns - GAP * (cells.size() - 1);
        int[] needs = IntStream.range(0, cells.size())
                .map(i -> need(cells.get(i), texts.get(i)))
                .toArray();
        if (Arrays.stream(needs).sum() > available) {
            return Optional.empty();
        }
        int[] widths = shares(cells, available);
        for (int i = 0; i < widths.length; i++) {
            while (widths[i] < needs[i]) {
                widths[mostToSpare(widths, needs)]--;
                widths[i]++;
            }
        }
        return Optional.of(widths);
    }

    private static int need(Cell cell, String text) {
        int word = WordWrap.widestWord(text);
        int bounded = cell.alignment() == Alignment.RIGHT ? word : Math.min(word, READABLE);
        return Math.max(bounded, NARROWEST);
    }

    /** Shares by weight, rounded at the running total, so that they fill the row exactly. */
    private static int[] shares(List<Cell> cells, int available) {
        int weights = cells.stream().mapToInt(Cell::weight).sum();
        int[] widths = new int[cells.size()];
        int weight = 0;
        int given = 0;
        for (int i = 0; i < widths.length; i++) {
            weight += cells.get(i).weight();
            int end = (2 * available * weight + weights) / (2 * weights);
            widths[i] = end - given;
            given = end;
        }
        return widths;
    }

    private static int mostToSpare(int[] widths, int[] needs) {
        int most = 0;
        for (int i = 1; i < widths.length; i++) {
            if (widths[i] - needs[i] > widths[most] - needs[most]) {
                most = i;
            }
        }
        return most;
    }
}
