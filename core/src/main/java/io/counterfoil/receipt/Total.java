package io.counterfoil.receipt;

import java.util.Objects;

/**
 * A label at the left and its amount at the right edge: {@code TOTAL            156.60}. The amount is never broken; a
 * label that is too long wraps beside it.
 *
 * @param label what the amount is, in printable form, at most {@value #MAX_LABEL_CHARS} chars
 * @param amount the amount as it is shown, already formatted: {@code "156.60"}, {@code "1.234,50 €"}, at most {@value
 *     #MAX_AMOUNT_CHARS} chars
 * @param emphasis how loudly it speaks; the total of a receipt is {@link Emphasis#STRONG} or {@link Emphasis#LARGE}
 */
public record Total(String label, String amount, Emphasis emphasis) implements Block {

    /**
     * Longest label, in chars: a tax's name of 200 may be three times as long in normal form C, and its rate follows.
     */
    public static final int MAX_LABEL_CHARS = 1_000;

    /** Longest amount, in chars: 19 digits of a long with separators, sign and currency. */
    public static final int MAX_AMOUNT_CHARS = 40;

    /** Puts both texts into printable form and checks their lengths. */
    public Total {
        label = Limits.text("label", label, MAX_LABEL_CHARS);
        amount = Limits.text("amount", amount, MAX_AMOUNT_CHARS);
        Objects.requireNonNull(emphasis, "emphasis");
    }

    /**
     * A label with its amount in the ordinary font.
     *
     * @param label what the amount is, such as {@code "Subtotal"}
     * @param amount the amount as it is shown, such as {@code "150.80"}
     * @return the block
     */
    public static Total of(String label, String amount) {
        return new Total(label, amount, Emphasis.NORMAL);
    }

    @Override
    public <R> R fold(BlockFold<R> fold) {
        return fold.total(this);
    }

    @Override
    public String toString() {
        return "Total[" + label.length() + " chars, " + amount.length() + " chars, " + emphasis + "]";
    }
}
