package io.counterfoil.pricing;

import java.util.ArrayList;
import java.util.List;

/** Headings with rows of a label and an amount below them, amounts flush right: plain text with line feeds. */
final class Statement {
    private static final String INDENT = "   ";
    private static final int GAP = 2;

    private final List<Row> rows = new ArrayList<>();

    void heading(String text) {
        rows.add(new Row(text, ""));
    }

    void row(String label, String amount) {
        rows.add(new Row(INDENT + label, amount));
    }

    String text() {
        int width = rows.stream().mapToInt(Row::width).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            text.append(row.label());
            if (!row.amount().isEmpty()) {
                text.append(" ".repeat(width - row.width() + GAP)).append(row.amount());
            }
            text.append('\n');
        }
        return text.toString();
    }

    private record Row(String label, String amount) {
        int width() {
            return amount.isEmpty() ? 0 : label.codePointCount(0, label.length()) + amount.length();
        }
    }
}
