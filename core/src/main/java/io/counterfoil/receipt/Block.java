package io.counterfoil.receipt;

/**
 * One thing that paper shows or a printer does. A renderer handles all of them by a {@link BlockFold}, so a new kind of
 * block is a compile error in every renderer that does not know it yet.
 */
public sealed interface Block
        permits Logo, Heading, Text, Columns, Rule, Total, QrCode, Barcode, Note, Feed, Cut, Drawer {

    /**
     * Hands this block to the function of its kind.
     *
     * @param fold one function for each kind of block
     * @param <R> what the functions return
     * @return what the function of this block's kind returned
     */
    <R> R fold(BlockFold<R> fold);
}
