package io.counterfoil.receipt;

/**
 * Opens the cash drawer that is plugged into the printer. This block is the only way to open it: no text, whatever it
 * holds, can. Media without a drawer ignore it.
 */
public record Drawer() implements Block {

    @Override
    public <R> R fold(BlockFold<R> fold) {
        return fold.drawer(this);
    }
}
