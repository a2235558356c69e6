package io.counterfoil.pdf;

import io.counterfoil.receipt.Logo;
import java.io.IOException;
import java.util.List;

/** Something black on paper. Its place counts in points from the left margin and from the top of its {@link Band}, downwards. */
sealed interface Mark {

    /** Draws it on a page, where the top of its band is at this height. */
    void drawOn(PageCanvas canvas, float top) throws IOException;

    /**
     * A line of text.
     *
     * @param line the characters
     * @param size the size of the font
     * @param x where the first character begins
     * @param baseline where the letters stand
     */
    record Letters(TextLine line, float size, float x, float baseline) implements Mark {
        @Override
        public void drawOn(PageCanvas canvas, float top) throws IOException {
            canvas.letters(line, size, x, top + baseline);
        }
    }

    /**
     * Filled rectangles, all of one shape such as a QR code, so that no seam shows between two that touch.
     *
     * @param bars the rectangles
     */
    record Bars(List<Bar> bars) implements Mark {

        public Bars {
            bars = List.copyOf(bars);
        }

        @Override
        public void drawOn(PageCanvas canvas, float top) throws IOException {
            canvas.bars(bars, top);
        }
    }

    /**
     * An image.
     *
     * @param logo the image
     * @param box where it stands
     */
    record Picture(Logo logo, Bar box) implements Mark {
        @Override
        public void drawOn(PageCanvas canvas, float top) throws IOException {
            canvas.picture(logo, box, top);
        }
    }
}
