package io.counterfoil.receipt;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a paragraph into lines at its spaces. Nothing is lost but the spaces at which a line was broken and those at
 * the end of the paragraph; a word that is wider than a line is broken between its characters, never before a combining
 * mark.
 */
final class WordWrap {

    private final int columns;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int used;

    private WordWrap(int columns) {
        this.columns = columns;
    }

    /** The lines of a printable text, at least one, none wider than {@code columns}, which must be 2 or more. */
    static List<String> lines(String text, int columns) {
        WordWrap wrap = new WordWrap(columns);
        int at = 0;
        while (at < text.length()) {
            int word = skip(text, at, true);
            int end = skip(text, word, false);
            wrap.append(word - at, text.substring(word, end));
            at = end;
        }
        wrap.flush();
        return wrap.lines;
    }

    /** The width of the widest word: the narrowest cell that shows a text without breaking a word. */
    static int widestWord(String text) {
        int widest = 0;
        int at = 0;
        while (at < text.length()) {
            int word = skip(text, at, true);
            int end = skip(text, word, false);
            widest = Math.max(widest, TextWidth.of(text.substring(word, end)));
            at = end;
        }
        return widest;
    }

    private static int skip(String text, int from, boolean spaces) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ') == spaces) {
            at++;
        }
        return at;
    }

    private void append(int spaces, String word) {
        int width = TextWidth.of(word);
        if (word.isEmpty()) {
            return;
        }
        if (used + spaces + width <= columns) {
            line.append(" ".repeat(spaces)).append(word);
            used += spaces + width;
            return;
        }
        if (used > 0) {
            flush();
        }
        word.codePoints().forEach(this::appendCharacter);
    }

    private void appendCharacter(int codePoint) {
        int width = TextWidth.of(codePoint);
        if (used + width > columns) {
            flush();
        }
        line.appendCodePoint(codePoint);
        used += width;
    }

    private void flush() {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
    }
}
