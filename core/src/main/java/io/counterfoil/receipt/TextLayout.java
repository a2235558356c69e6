package io.counterfoil.receipt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Lays blocks out as lines of a fixed number of columns: what plain text and the font of a thermal printer have in
 * common. {@code Columns("Adult", "2", "36.00")} at 32 columns is {@code "Adult               2      36.00"}.
 *
 * <p>Nothing is lost: a text that is too wide wraps, an amount is never broken unless it is wider than the paper, and a
 * row whose cells cannot stand side by side is stacked, descriptions first. Lines hold no trailing spaces and none is
 * wider than the paper. Blocks that are no text (logo, cut, drawer) give no lines; a QR code gives its caption.
 *
 * <p>Immutable as long as its {@code fit} is; then it may be shared between threads.
 */
public final class TextLayout implements BlockFold<List<String>> {

    /** Narrowest paper, in columns: 58 mm in double width. */
    public static final int MIN_COLUMNS = 16;

    /** Widest paper, in columns. */
    public static final int MAX_COLUMNS = 255;

    /** A label beside its amount has at least this room, in columns, or stands above it. */
    private static final int LABEL_COLUMNS = 6;

    private final int columns;
    private final UnaryOperator<String> fit;

    /**
     * A layout for a paper.
     *
     * @param columns characters of a line, {@value #MIN_COLUMNS} to {@value #MAX_COLUMNS}
     * @param fit replaces what the medium cannot show; applied once to each text, before it is measured, since {@code
     *     "EUR"} is wider than the sign it stands for
     */
    public TextLayout(int columns, UnaryOperator<String> fit) {
        this.columns = Limits.range("columns", columns, MIN_COLUMNS, MAX_COLUMNS);
        this.fit = Objects.requireNonNull(fit, "fit");
    }

    @Override
    public List<String> logo(Logo block) {
        return List.of();
    }

    @Override
    public List<String> heading(Heading block) {
        return paragraph(block.text(), Alignment.CENTER);
    }

    @Override
    public List<String> text(Text block) {
        return paragraph(block.text(), block.alignment());
    }

    @Override
    public List<String> columns(Columns block) {
        List<Cell> cells = block.cells();
        List<String> texts = cells.stream().map(Cell::text).map(fit).toList();
        Optional<int[]> widths = RowWidths.of(cells, texts, columns);
        return widths.isPresent() ? sideBySide(cells, texts, widths.get()) : stacked(cells, texts);
    }

    @Override
    public List<String> rule(Rule block) {
        return List.of("-".repeat(columns));
    }

    @Override
    public List<String> total(Total block) {
        String amount = fit.apply(block.amount());
        String label = fit.apply(block.label());
        int room = columns - TextWidth.of(amount) - RowWidths.GAP;
        if (room < Math.min(LABEL_COLUMNS, TextWidth.of(label))) {
            List<String> lines = new ArrayList<>(aligned(label, Alignment.LEFT));
            lines.addAll(aligned(amount, Alignment.RIGHT));
            return lines;
        }
        List<String> lines = new ArrayList<>(WordWrap.lines(label, Math.max(room, 2)));
        int last = lines.size() - 1;
        lines.set(last, joined(lines.get(last), amount));
        return lines;
    }

    @Override
    public List<String> qrCode(QrCode block) {
        return block.caption().isEmpty() ? List.of() : paragraph(block.caption(), Alignment.CENTER);
    }

    @Override
    public List<String> barcode(Barcode block) {
        return paragraph(block.payload(), Alignment.CENTER);
    }

    @Override
    public List<String> note(Note block) {
        return paragraph(block.text(), Alignment.CENTER);
    }

    @Override
    public List<String> feed(Feed block) {
        return Collections.nCopies(block.lines(), "");
    }

    @Override
    public List<String> cut(Cut block) {
        return List.of();
    }

    @Override
    public List<String> drawer(Drawer block) {
        return List.of();
    }

    private List<String> paragraph(String text, Alignment alignment) {
        return aligned(fit.apply(text), alignment);
    }

    private List<String> aligned(String fitted, Alignment alignment) {
        return WordWrap.lines(fitted, columns).stream()
                .map(line -> padded(line, alignment, columns).stripTrailing())
                .toList();
    }

    private List<String> sideBySide(List<Cell> cells, List<String> texts, int[] widths) {
        List<List<String>> wrapped = IntStream.range(0, widths.length)
                .mapToObj(i -> WordWrap.lines(texts.get(i), widths[i]))
                .toList();
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        List<String> lines = new ArrayList<>(height);
        for (int row = 0; row < height; row++) {
            StringBuilder line = new StringBuilder(columns);
            for (int i = 0; i < widths.length; i++) {
                String part = row < wrapped.get(i).size() ? wrapped.get(i).get(row) : "";
                line.append(i == 0 ? "" : " ".repeat(RowWidths.GAP));
                line.append(padded(part, cells.get(i).alignment(), widths[i]));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private List<String> stacked(List<Cell> cells, List<String> texts) {
        List<String> lines = new ArrayList<>();
        List<String> amounts = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).alignment() == Alignment.RIGHT) {
                amounts.add(texts.get(i));
            } else {
                lines.addAll(aligned(texts.get(i), cells.get(i).alignment()));
            }
        }
        lines.addAll(aligned(String.join(" ", amounts), Alignment.RIGHT));
        return lines;
    }

    private String joined(String label, String amount) {
        return label + " ".repeat(columns - TextWidth.of(label) - TextWidth.of(amount)) + amount;
    }

    private static String padded(String text, Alignment alignment, int width) {
        int spare = width - TextWidth.of(text);
        int before = switch (alignment) {
            case LEFT -> 0;
            case CENTER -> spare / 2;
            case RIGHT -> spare;
        };
        return " ".repeat(before) + text + " ".repeat(spare - before);
    }
}
