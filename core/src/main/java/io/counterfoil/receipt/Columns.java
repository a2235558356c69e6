package io.counterfoil.receipt;

import java.util.List;

/**
 * One row of a table: {@code Adult | 2 | 36.00}. Rows whose cells have the same weights stand under each other.
 *
 * @param cells the cells from left to right, 1 to {@value #MAX_CELLS}
 */
public record Columns(List<Cell> cells) implements Block {

    /** Most cells of a row: a 32-column printer gives each at least two columns and a gap. */
    public static final int MAX_CELLS = 8;

    /** Copies the cells and checks their number. */
    public Columns {
        cells = List.copyOf(cells);
        Limits.range("cells", cells.size(), 1, MAX_CELLS);
    }

    /**
     * A row of these cells.
     *
     * @param cells the cells from left to right
     * @return the block
     */
    public static Columns of(Cell... cells) {
        return new Columns(List.of(cells));
    }

    @Override
    public <R> R fold(BlockFold<R> fold) {
        return fold.columns(this);
    }
}
