package io.counterfoil.receipt;

/**
 * A title, centred and {@link Emphasis#LARGE}: the shop's name, {@code "RECEIPT"}, {@code "COPY"}.
 *
 * @param text the title in printable form, at most {@value #MAX_CHARS} chars
 */
public record Heading(String text) implements Block {

    /** Longest title, in chars: a shop's name of 200 may be three times as long in normal form C. */
    public static final int MAX_CHARS = 600;

    /** Puts the title into printable form and checks its length. */
    public Heading {
        text = Limits.text("text", text, MAX_CHARS);
    }

    @Override
    public <R> R fold(BlockFold<R> fold) {
        return fold.heading(this);
    }

    @Override
    public String toString() {
        return "Heading[" + text.length() + " chars]";
    }
}
