package io.counterfoil.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines: at spaces, after a hyphen or slash inside a word, and inside a word only if it is wider than a line. The
 * rules are our own, since those of the JDK change between its versions and a receipt must not. Only spaces at the end of a
 * line are dropped.
 */
final class LineBreaker {

    private LineBreaker() {}

    /**
     * The lines of a text, at least one.
     *
     * @param text the text
     * @param width what a line can hold, in thousandths of the font's size; a line holds at least one character
     */
    static List<TextLine> lines(ShapedText text, int width) {
        List<TextLine> lines = new ArrayList<>();
        int start = 0;
        do {
            int next = endOfLine(text, start, width);
            lines.add(new TextLine(text, start, withoutTrailingSpaces(text, start, next)));
            start = next;
        } while (start < text.length());
        return lines;
    }

    /** The width of the widest piece that is never broken unless a line is too short for it. */
    static int widestPiece(ShapedText text) {
        int widest = 0;
        int piece = 0;
        for (int i = 0; i < text.length(); i++) {
            piece = text.codePoint(i) == ' ' ? 0 : piece + text.advance(i);
            widest = Math.max(widest, piece);
            if (breaksAfter(text, i)) {
                piece = 0;
            }
        }
        return widest;
    }

    /** Where the next line starts: behind the spaces that end this one. */
    private static int endOfLine(ShapedText text, int start, int width) {
        int opportunity = start;
        int used = 0;
        for (int i = start; i < text.length(); i++) {
            boolean space = text.codePoint(i) == ' ';
            used += text.advance(i);
            // Spaces may hang over the edge, since those at the end of a line are dropped.
            if (used > width && !space && i > start) {
                return opportunity > start ? opportunity : i;
            }
            if (breaksAfter(text, i)) {
                opportunity = i + 1;
            }
        }
        return text.length();
    }

    private static boolean breaksAfter(ShapedText text, int index) {
        int here = text.codePoint(index);
        if (here == ' ') {
            return true;
        }
        return (here == '-' || here == '/') && index > 0 && Character.isLetterOrDigit(text.codePoint(index - 1));
    }

    private static int withoutTrailingSpaces(ShapedText text, int start, int end) {
        int last = end;
        while (last > start && text.codePoint(last - 1) == ' ') {
            last--;
        }
        return last;
    }
}
