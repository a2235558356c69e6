package io.counterfoil.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * A strip of paper across the page that is never cut in two: a line of text, a row's line, a QR code with its caption.
 *
 * @param height how high it is, in points
 * @param marks what stands on it
 * @param flow how it wants to meet the end of a page
 */
record Band(float height, List<Mark> marks, Flow flow) {

    /** How a band behaves where a page ends. */
    enum Flow {
        /** A page may end after it. */
        FREE,
        /** The next band should stand on the same page. */
        KEEP_WITH_NEXT,
        /** The page ends here. */
        END_OF_PAGE
    }

    /** A block of more lines than this may be split over two pages. */
    private static final int LONGEST_KEPT_TOGETHER = 8;

    Band {
        marks = List.copyOf(marks);
    }

    /** A band that is as high as these marks need, in whole dots of a thermal printer, so that what follows prints crisply too. */
    static Band of(float height, List<? extends Mark> marks) {
        return new Band(Dots.ceiling(height), List.copyOf(marks), Flow.FREE);
    }

    static Band space(float height) {
        return of(height, List.of());
    }

    static Band endOfPage() {
        return new Band(0, List.of(), Flow.END_OF_PAGE);
    }

    Band keptWithNext() {
        return new Band(height, marks, Flow.KEEP_WITH_NEXT);
    }

    /** The same bands, on one page if they are few. */
    static List<Band> together(List<Band> bands) {
        if (bands.size() > LONGEST_KEPT_TOGETHER) {
            return bands;
        }
        List<Band> kept = new ArrayList<>(bands);
        for (int i = 0; i < kept.size() - 1; i++) {
            kept.set(i, kept.get(i).keptWithNext());
        }
        return kept;
    }
}
