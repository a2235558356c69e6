package io.counterfoil.receipt;

/**
 * Cuts the paper after everything printed so far has passed the blade. Media without a blade ignore it or start a new
 * page.
 */
public record Cut() implements Block {

    @Override
    public <R> R fold(BlockFold<R> fold) {
        return fold.cut(this);
    }
}
