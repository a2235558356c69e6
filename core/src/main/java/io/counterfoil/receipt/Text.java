package io.counterfoil.receipt;

import java.util.Objects;

/**
 * A paragraph, wrapped at words to the width of the paper: {@code "Ticket TT00000001"}. The empty text is one empty
 * line.
 *
 * @param text the paragraph in printable form, at most {@value #MAX_CHARS} chars
 * @param alignment where its lines stand
 * @param emphasis how loudly it speaks
 */
public record Text(String text, Alignment alignment, Emphasis emphasis) implements Block {

    /**
     * Longest paragraph, in chars: about 60 lines of 32 columns, more than any shop's conditions of sale in one
     * paragraph.
     */
    public static final int MAX_CHARS = 2_000;

    /** Puts the paragraph into printable form and checks its length. */
    public Text {
        text = Limits.text("text", text, MAX_CHARS);
        Objects.requireNonNull(alignment, "alignment");
        Objects.requireNonNull(emphasis, "emphasis");
    }

    /**
     * A paragraph at the left in the ordinary font.
     *
     * @param text the paragraph, such as {@code "Till 3"}
     * @return the block
     */
    public static Text left(String text) {
        return new Text(text, Alignment.LEFT, Emphasis.NORMAL);
    }

    /**
     * A paragraph in the middle in the ordinary font.
     *
     * @param text the paragraph, such as the shop's address
     * @return the block
     */
    public static Text centered(String text) {
        return new Text(text, Alignment.CENTER, Emphasis.NORMAL);
    }

    @Override
    public <R> R fold(BlockFold<R> fold) {
        return fold.text(this);
    }

    @Override
    public String toString() {
        return "Text[" + text.length() + " chars, " + alignment + ", " + emphasis + "]";
    }
}
