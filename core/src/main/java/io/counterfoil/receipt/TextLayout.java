package io.counterfoil.receipt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

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

    private final Map<Table.Shape, Table> tables;

    /**
     * A layout for a paper.
     *
     * @param columns characters of a line, {@value #MIN_COLUMNS} to {@value #MAX_COLUMNS}
     * @param fit replaces what the medium cannot show; applied once to each text, before it is measured, since {@code
     *     "EUR"} is wider than the sign it stands for
     */
    public TextLayout(int columns, UnaryOperator<String> fit) {
        this(columns, fit, Map.of());
    }

    private TextLayout(int columns, UnaryOperator<String> fit, Map<Table.Shape, Table> tables) {
        this.columns = Limits.range("columns", columns, MIN_COLUMNS, MAX_COLUMNS);
        this.fit = Objects.requireNonNull(fit, "fit");
        this.tables = Map.copyOf(tables);
    }

    /**
     * This layout for the blocks of one receipt: its rows whose cells have the same alignments and weights are one
     * table, whose widths suit all of them.
     *
     * @param receipt the document whose blocks are going to be laid out
     * @return the layout for it; {@code fit} has been applied to its rows once more, to measure them
     */
    public TextLayout over(Receipt receipt) {
        Map<Table.Shape, List<Columns>> rows = receipt.blocks().stream()
                .filter(Columns.class::isInstance)
                .map(Columns.class::cast)
                .collect(Collectors.groupingBy(Table.Shape::of));
        Map<Table.Shape, Table> found = new HashMap<>();
        rows.forEach((shape, same) -> found.put(shape, Table.of(columns, fit, same)));
        return new TextLayout(columns, fit, found);
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
        Table table = tables.get(Table.Shape.of(block));
        return (table == null ? Table.of(columns, fit, List.of(block)) : table).lines(block);
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
        return aligned(fitted, alignment, columns);
    }

    static List<String> aligned(String fitted, Alignment alignment, int width) {
        return WordWrap.lines(fitted, width).stream()
                .map(line -> padded(line, alignment, width).stripTrailing())
                .toList();
    }

    private String joined(String label, String amount) {
        return label + " ".repeat(columns - TextWidth.of(label) - TextWidth.of(amount)) + amount;
    }

    static String padded(String text, Alignment alignment, int width) {
        int spare = width - TextWidth.of(text);
        int before = switch (alignment) {
            case LEFT -> 0;
            case CENTER -> spare / 2;
            case RIGHT -> spare;
        };
        return " ".repeat(before) + text + " ".repeat(spare - before);
    }
}
