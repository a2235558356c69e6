package io.counterfoil.receipt;

/** A line across the whole width, as between the items and the totals. */
public record Rule() implements Block {

    @Override
    public <R> R fold(BlockFold<R> fold) {
        return fold.rule(this);
    }
}
