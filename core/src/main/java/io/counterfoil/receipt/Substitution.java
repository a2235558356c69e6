package io.counterfoil.receipt;

import java.util.Objects;

/**
 * A character that a medium cannot show, and what stands there instead. A renderer reports each pair of block and
 * character once, in the order of the blocks, however often the character occurs in the block.
 *
 * @param blockIndex the block, counted from 0 in {@link Receipt#blocks()}
 * @param codePoint the character that was asked for, such as {@code 0x20AC} for the euro sign
 * @param replacement what is shown instead, such as {@code "EUR"} or {@code "?"}
 */
public record Substitution(int blockIndex, int codePoint, String replacement) {

    /** Checks that the block and the character can exist. */
    public Substitution {
        Limits.range("blockIndex", blockIndex, 0, Receipt.MAX_BLOCKS - 1);
        Limits.range("codePoint", codePoint, 0, Character.MAX_CODE_POINT);
        Objects.requireNonNull(replacement, "replacement");
    }
}
