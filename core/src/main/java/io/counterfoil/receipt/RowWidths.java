package io.counterfoil.receipt;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the width of a table is given to its cells. Each gets its share by weight; then a cell in need takes columns from
 * the one that has most to spare, so that no amount (a cell at the right) is ever broken and no word of a description
 * without need.
 */
final class RowWidths {

    /** Between two cells, in columns. */
    static final int GAP = 1;

    /**
     * A description need not have more than this, in columns: as wide as the word Description, it is readable when it
     * wraps.
     */
    private static final int READABLE = 11;

    /** Room for one wide character, in columns. */
    private static final int NARROWEST = 2;

    private RowWidths() {}

    /**
     * Widths that fill {@code columns} with their gaps; empty where the cells cannot stand side by side.
     *
     * @param rows the fitted texts of all rows
     * @param shape alignment and weight of the cells, the same in all rows
     */
    static Optional<int[]> of(List<List<String>> rows, List<Cell> shape, int columns) {
        int available = columns - GAP * (shape.size() - 1);
        int[] needs = IntStream.range(0, shape.size())
                .map(i -> need(shape.get(i).alignment(), rows.stream().map(row -> row.get(i))))
                .toArray();
        if (Arrays.stream(needs).sum() > available) {
            return Optional.empty();
        }
        int[] widths = shares(shape, available);
        for (int i = 0; i < widths.length; i++) {
            while (widths[i] < needs[i]) {
                widths[mostToSpare(widths, needs)]--;
                widths[i]++;
            }
        }
        return Optional.of(widths);
    }

    private static int need(Alignment alignment, Stream<String> texts) {
        int word = texts.mapToInt(WordWrap::widestWord).max().orElse(0);
        int bounded = alignment == Alignment.RIGHT ? word : Math.min(word, READABLE);
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
