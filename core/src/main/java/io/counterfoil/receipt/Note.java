package io.counterfoil.receipt;

/**
 * Small print, wrapped and centred: {@code "Keep this ticket until you have left the ship."} Media with a smaller font
 * use it.
 *
 * @param text the note in printable form, at most {@value #MAX_CHARS} chars
 */
public record Note(String text) implements Block {

    /** Longest note, in chars. */
    public static final int MAX_CHARS = 2_000;

    /** Puts the note into printable form and checks its length. */
    public Note {
        text = Limits.text("text", text, MAX_CHARS);
    }

    @Override
    public <R> R fold(BlockFold<R> fold) {
        return fold.note(this);
    }

    @Override
    public String toString() {
        return "Note[" + text.length() + " chars]";
    }
}
