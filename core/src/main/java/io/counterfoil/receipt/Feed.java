package io.counterfoil.receipt;

/**
 * Empty lines.
 *
 * @param lines how many, 1 to {@value #MAX_LINES}
 */
public record Feed(int lines) implements Block {

    /** Most lines in one block: about 8 cm of paper. */
    public static final int MAX_LINES = 20;

    /** Checks the number of lines. */
    public Feed {
        Limits.range("lines", lines, 1, MAX_LINES);
    }

    @Override
    public <R> R fold(BlockFold<R> fold) {
        return fold.feed(this);
    }
}
