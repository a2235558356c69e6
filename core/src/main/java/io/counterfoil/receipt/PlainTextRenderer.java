package io.counterfoil.receipt;

import java.util.function.UnaryOperator;

/**
 * Renders a receipt as plain text: for a console, a log of printouts or a test. It shows every character that is meant
 * for people; bold, size, images and the commands of a printer have no place in it, and of a QR code it shows the
 * caption.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class PlainTextRenderer {

    private final TextLayout layout;

    /**
     * A renderer for a width.
     *
     * @param columns characters of a line: 48 and 42 as on 80 mm paper, 32 as on 58 mm paper; {@value
     *     TextLayout#MIN_COLUMNS} to {@value TextLayout#MAX_COLUMNS}
     */
    public PlainTextRenderer(int columns) {
        this.layout = new TextLayout(columns, UnaryOperator.identity());
    }

    /**
     * The receipt as text.
     *
     * @param receipt the document
     * @return lines without trailing spaces, each ended by one line feed; empty for an empty receipt
     */
    public String render(Receipt receipt) {
        StringBuilder text = new StringBuilder();
        TextLayout tabulated = layout.over(receipt);
        for (Block block : receipt.blocks()) {
            for (String line : block.fold(tabulated)) {
                text.append(line).append('\n');
            }
        }
        return text.toString();
    }
}
