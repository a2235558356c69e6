package io.counterfoil.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one shape, which share their widths so that they stand under each other. Side by side where all of them fit;
 * else stacked, the descriptions above and the amounts of a row together below them.
 */
final class Table {

    private final int columns;
    private final UnaryOperator<String> fit;
    /** Null where the rows do not fit side by side. */
    private final int @Nullable [] widths;

    /** Null where the amounts of a stacked row do not fit either, or there are none. */
    private final int @Nullable [] amountWidths;

    private Table(int columns, UnaryOperator<String> fit, List<Columns> rows) {
        this.columns = columns;
        this.fit = fit;
        this.widths = RowWidths.of(texts(rows), rows.get(0).cells(), columns).orElse(null);
        this.amountWidths = widths != null || amounts(rows.get(0)).isEmpty()
                ? null
                : RowWidths.of(texts(rows.stream().map(Table::amountsOnly).toList()), amounts(rows.get(0)), columns)
                        .orElse(null);
    }

    /** A table of rows of one shape, at least one. */
    static Table of(int columns, UnaryOperator<String> fit, List<Columns> rows) {
        return new Table(columns, fit, rows);
    }

    /** The lines of one of its rows. */
    List<String> lines(Columns row) {
        return widths != null ? sideBySide(row.cells(), widths) : stacked(row);
    }

    private List<String> stacked(Columns row) {
        List<String> lines = new ArrayList<>();
        for (Cell cell : row.cells()) {
            if (cell.alignment() != Alignment.RIGHT) {
                lines.addAll(TextLayout.aligned(fit.apply(cell.text()), cell.alignment(), columns));
            }
        }
        List<Cell> amounts = amounts(row);
        if (amountWidths != null) {
            lines.addAll(sideBySide(amounts, amountWidths));
        } else if (!amounts.isEmpty()) {
            String joined =
                    String.join(" ", amounts.stream().map(Cell::text).map(fit).toList());
            lines.addAll(TextLayout.aligned(joined, Alignment.RIGHT, columns));
        }
        return lines;
    }

    private List<String> sideBySide(List<Cell> cells, int[] cellWidths) {
        List<List<String>> wrapped = IntStream.range(0, cellWidths.length)
                .mapToObj(i -> WordWrap.lines(fit.apply(cells.get(i).text()), cellWidths[i]))
                .toList();
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        List<String> lines = new ArrayList<>(height);
        for (int y = 0; y < height; y++) {
            StringBuilder line = new StringBuilder(columns);
            for (int i = 0; i < cellWidths.length; i++) {
                String part = y < wrapped.get(i).size() ? wrapped.get(i).get(y) : "";
                line.append(" ".repeat(i == 0 ? 0 : RowWidths.GAP));
                line.append(TextLayout.padded(part, cells.get(i).alignment(), cellWidths[i]));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private List<List<String>> texts(List<Columns> rows) {
        return rows.stream()
                .map(row -> row.cells().stream().map(Cell::text).map(fit).toList())
                .toList();
    }

    private static List<Cell> amounts(Columns row) {
        return row.cells().stream()
                .filter(cell -> cell.alignment() == Alignment.RIGHT)
                .toList();
    }

    private static Columns amountsOnly(Columns row) {
        return new Columns(amounts(row));
    }

    /** What rows of one table have in common. */
    record Shape(List<Alignment> alignments, List<Integer> weights) {

        static Shape of(Columns row) {
            return new Shape(
                    row.cells().stream().map(Cell::alignment).toList(),
                    row.cells().stream().map(Cell::weight).toList());
        }
    }
}
