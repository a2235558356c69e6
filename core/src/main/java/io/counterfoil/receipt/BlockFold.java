package io.counterfoil.receipt;

/**
 * One function for each kind of {@link Block}: what a renderer is made of. Renderers that have nothing to do for a kind
 * (plain text cannot cut) say so by an empty result.
 *
 * @param <R> what the functions return, for example the lines of text of a block
 */
public interface BlockFold<R> {

    /**
     * Handles an image.
     *
     * @param block the block
     * @return the result for it
     */
    R logo(Logo block);

    /**
     * Handles a heading.
     *
     * @param block the block
     * @return the result for it
     */
    R heading(Heading block);

    /**
     * Handles a paragraph.
     *
     * @param block the block
     * @return the result for it
     */
    R text(Text block);

    /**
     * Handles one row of a table.
     *
     * @param block the block
     * @return the result for it
     */
    R columns(Columns block);

    /**
     * Handles a line across the paper.
     *
     * @param block the block
     * @return the result for it
     */
    R rule(Rule block);

    /**
     * Handles a label with its amount.
     *
     * @param block the block
     * @return the result for it
     */
    R total(Total block);

    /**
     * Handles a QR code.
     *
     * @param block the block
     * @return the result for it
     */
    R qrCode(QrCode block);

    /**
     * Handles a barcode.
     *
     * @param block the block
     * @return the result for it
     */
    R barcode(Barcode block);

    /**
     * Handles small print.
     *
     * @param block the block
     * @return the result for it
     */
    R note(Note block);

    /**
     * Handles empty lines.
     *
     * @param block the block
     * @return the result for it
     */
    R feed(Feed block);

    /**
     * Handles the cut of the paper.
     *
     * @param block the block
     * @return the result for it
     */
    R cut(Cut block);

    /**
     * Handles the opening of the cash drawer.
     *
     * @param block the block
     * @return the result for it
     */
    R drawer(Drawer block);
}
