package io.counterfoil.pdf;

import io.counterfoil.receipt.Cell;
import io.counterfoil.receipt.Columns;
import io.counterfoil.receipt.Receipt;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The tables of a document. Rows whose cells have the same weights form one table, wherever they stand, and get the same columns. */
final class ColumnGrid {

    private final Map<List<Integer>, Table> tables = new HashMap<>();

    /** Measures all rows of a document. */
    ColumnGrid(Receipt receipt, PageStyle page) {
        receipt.blocks().stream()
                .filter(Columns.class::isInstance)
                .map(Columns.class::cast)
                .collect(Collectors.groupingBy(ColumnGrid::weights, LinkedHashMap::new, Collectors.toList()))
                .forEach((weights, rows) -> tables.put(weights, Table.of(weights, rows, page)));
    }

    /** The table that a row of this document belongs to. */
    Table tableOf(Columns row) {
        return Objects.requireNonNull(tables.get(weights(row)), "table");
    }

    private static List<Integer> weights(Columns row) {
        return row.cells().stream().map(Cell::weight).toList();
    }
}
