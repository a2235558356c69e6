package io.counterfoil.receipt;

import java.util.List;

/**
 * A document to print: a receipt, a ferry ticket, an X reading. It is the same for every medium; only the renderers
 * differ.
 *
 * @param blocks what is shown and done, from top to bottom, at most {@value #MAX_BLOCKS}; empty is allowed and prints
 *     nothing
 */
public record Receipt(List<Block> blocks) {

    /** Most blocks of one document: ten tickets of 1,000 lines with 16 attributes each, or a day of ordinary ones. */
    public static final int MAX_BLOCKS = 200_000;

    /** Copies the blocks and checks their number. */
    public Receipt {
        blocks = List.copyOf(blocks);
        Limits.range("blocks", blocks.size(), 0, MAX_BLOCKS);
    }

    /**
     * A receipt of these blocks.
     *
     * @param blocks what is shown and done, from top to bottom
     * @return the receipt
     */
    public static Receipt of(Block... blocks) {
        return new Receipt(List.of(blocks));
    }
}
