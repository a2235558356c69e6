package io.counterfoil.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class TextLayoutTest {

    private final TextLayout wide = new TextLayout(48, UnaryOperator.identity());
    private final TextLayout narrow = new TextLayout(16, UnaryOperator.identity());

    @Test
    void a_paragraph_wraps_at_its_spaces() {
        assertThat(Text.left("the quick brown fox jumps").fold(narrow)).containsExactly("the quick brown", "fox jumps");
    }

    @Test
    void a_word_that_is_wider_than_the_paper_is_broken() {
        assertThat(Text.left("a 0123456789abcdefXYZ b").fold(narrow)).containsExactly("a", "0123456789abcdef", "XYZ b");
    }

    @Test
    void spaces_inside_a_line_stay() {
        assertThat(Text.left("  a   b").fold(narrow)).containsExactly("  a   b");
    }

    @Test
    void the_empty_text_is_an_empty_line() {
        assertThat(Text.left("").fold(narrow)).containsExactly("");
        assertThat(Text.left("   ").fold(narrow)).containsExactly("");
    }

    @Test
    void a_no_break_space_is_not_a_place_to_break() {
        assertThat(Text.left("it is 1\u00A0234,00\u00A0EUR").fold(narrow))
                .containsExactly("it is", "1\u00A0234,00\u00A0EUR");
    }

    @Test
    void wide_characters_take_two_columns_and_marks_none() {
        assertThat(Text.left("\u6E21\u8239".repeat(5)).fold(narrow))
                .containsExactly("\u6E21\u8239".repeat(4), "\u6E21\u8239");
        assertThat(Text.left("x\u0323".repeat(17)).fold(narrow)).containsExactly("x\u0323".repeat(16), "x\u0323");
        assertThat(TextWidth.of("\uD55C\uAE00 \u30AB x\uD83D\uDEA2")).isEqualTo(4 + 1 + 2 + 1 + 1 + 2);
    }

    @Test
    void texts_stand_at_the_left_in_the_middle_and_at_the_right() {
        assertThat(new Text("abc", Alignment.LEFT, Emphasis.NORMAL).fold(narrow))
                .containsExactly("abc");
        assertThat(new Text("abc", Alignment.CENTER, Emphasis.NORMAL).fold(narrow))
                .containsExactly("      abc");
        assertThat(new Text("abc", Alignment.RIGHT, Emphasis.NORMAL).fold(narrow))
                .containsExactly("             abc");
    }

    @Test
    void a_total_has_its_amount_at_the_edge() {
        assertThat(Total.of("Total", "156.60").fold(narrow)).containsExactly("Total     156.60");
        assertThat(Total.of("Subtotal before tax", "156.60").fold(narrow))
                .containsExactly("Subtotal", "before", "tax       156.60");
    }

    @Test
    void a_total_whose_amount_leaves_no_room_stands_under_its_label() {
        assertThat(Total.of("Total", "1234567890.00").fold(narrow)).containsExactly("Total", "   1234567890.00");
        assertThat(Total.of("Total", "12345678901234567890.00").fold(narrow))
                .containsExactly("Total", "1234567890123456", "         7890.00");
        assertThat(Total.of("T", "1234567890.00").fold(narrow)).containsExactly("T  1234567890.00");
    }

    @Test
    void a_row_shares_the_paper_by_weight() {
        assertThat(row("Adult", "2", "36.00").fold(wide))
                .containsExactly("Adult                           2          36.00");
    }

    @Test
    void a_description_wraps_inside_its_cell() {
        assertThat(row("Vehicle over five metres with trailer", "1", "163.00").fold(wide))
                .containsExactly("Vehicle over five metres        1         163.00", "with trailer");
    }

    @Test
    void an_amount_takes_columns_from_its_description_rather_than_be_broken() {
        assertThat(row("Truck hire", "10", "12,345.00").fold(new TextLayout(24, UnaryOperator.identity())))
                .containsExactly("Truck hire  10 12,345.00");
    }

    @Test
    void a_row_that_cannot_stand_side_by_side_is_stacked() {
        assertThat(row("Truck hire", "10", "12,345.00").fold(narrow)).containsExactly("Truck hire", "  10   12,345.00");
    }

    @Test
    void rows_of_one_shape_share_their_widths() {
        Receipt receipt = Receipt.of(
                row("Item", "Qty", "Amount"), row("Truck", "1", "12,345.00"), new Rule(), row("Car", "1", "5.00"));

        assertThat(new PlainTextRenderer(22).render(receipt)).isEqualTo("""
                        Item     Qty    Amount
                        Truck      1 12,345.00
                        ----------------------
                        Car        1      5.00
                        """);
    }

    @Test
    void rows_that_do_not_fit_are_stacked_all_alike() {
        Receipt receipt = Receipt.of(row("Description", "Qty", "Amount"), row("Truck hire", "1", "12,345.00"));

        assertThat(new PlainTextRenderer(16).render(receipt)).isEqualTo("""
                        Description
                         Qty      Amount
                        Truck hire
                           1   12,345.00
                        """);
    }

    @Test
    void a_text_is_fitted_before_it_is_measured() {
        TextLayout euros = new TextLayout(16, text -> text.replace("\u20AC", "EUR\u00A0"));

        assertThat(Total.of("Total", "\u20AC5.00").fold(euros)).containsExactly("Total   EUR\u00A05.00");
        assertThat(row("\u20AC", "\u20AC", "\u20AC").fold(euros)).allMatch(line -> !line.contains("\u20AC"));
    }

    @Test
    void what_is_no_text_gives_no_lines() {
        assertThat(new Cut().fold(wide)).isEmpty();
        assertThat(new Drawer().fold(wide)).isEmpty();
        assertThat(new QrCode("CF1", "").fold(wide)).isEmpty();
        assertThat(new QrCode("CF1", "7JX2KQ4M5A").fold(narrow)).containsExactly("   7JX2KQ4M5A");
        assertThat(new Barcode("TT01").fold(narrow)).containsExactly("      TT01");
        assertThat(new Feed(2).fold(wide)).containsExactly("", "");
        assertThat(new Rule().fold(narrow)).containsExactly("----------------");
    }

    @Test
    void paper_is_from_16_to_255_columns_wide() {
        assertThat(new Rule()
                        .fold(new TextLayout(255, UnaryOperator.identity()))
                        .get(0))
                .hasSize(255);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TextLayout(15, UnaryOperator.identity()))
                .withMessage("columns must be from 16 to 255 but was 15");
        assertThatIllegalArgumentException().isThrownBy(() -> new PlainTextRenderer(256));
    }

    @Test
    void plain_text_is_the_lines_of_all_blocks() {
        Receipt receipt = Receipt.of(
                new Heading("Ferry"),
                new Rule(),
                row("Adult", "2", "36"),
                new Feed(1),
                new Note("Thank you"),
                new Cut());

        assertThat(new PlainTextRenderer(16).render(receipt))
                .isEqualTo("     Ferry\n----------------\nAdult     2   36\n\n   Thank you\n");
    }

    @Property
    void no_line_is_wider_than_the_paper(
            @ForAll("blocks") Block block, @ForAll @IntRange(min = 16, max = 60) int columns) {
        assertThat(block.fold(new TextLayout(columns, UnaryOperator.identity())))
                .allMatch(line -> TextWidth.of(line) <= columns);
    }

    @Property
    void no_visible_character_is_lost(@ForAll("texts") String text, @ForAll @IntRange(min = 16, max = 60) int columns) {
        TextLayout layout = new TextLayout(columns, UnaryOperator.identity());

        assertThat(visible(Text.left(text).fold(layout))).isEqualTo(visible(List.of(text)));
        assertThat(visible(new Note(text).fold(layout))).isEqualTo(visible(List.of(text)));
    }

    @Property
    void a_row_shows_every_character_of_its_cells(
            @ForAll("rows") Columns row, @ForAll @IntRange(min = 16, max = 60) int columns) {
        String texts = row.cells().stream().map(Cell::text).collect(Collectors.joining());

        String shown = visible(row.fold(new TextLayout(columns, UnaryOperator.identity())));

        assertThat(shown.codePoints().sorted().toArray())
                .isEqualTo(visible(List.of(texts)).codePoints().sorted().toArray());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("abcdefgh     0123.,\u00E9\u0323\u00A0\u6E21\u8239\u20AC")
                .ofMaxLength(120)
                .map(PrintableText::of);
    }

    @Provide
    Arbitrary<Columns> rows() {
        Arbitrary<Cell> cells = Combinators.combine(
                        texts(),
                        Arbitraries.of(Alignment.class),
                        Arbitraries.integers().between(1, 100))
                .as(Cell::new);
        return cells.list().ofMinSize(1).ofMaxSize(Columns.MAX_CELLS).map(Columns::new);
    }

    @Provide
    Arbitrary<Block> blocks() {
        Arbitrary<Block> totals = Combinators.combine(texts(), texts())
                .as((label, amount) -> Total.of(label, amount.substring(0, Math.min(amount.length(), 40))));
        Arbitrary<Block> texts = Combinators.combine(texts(), Arbitraries.of(Alignment.class))
                .as((text, alignment) -> new Text(text, alignment, Emphasis.NORMAL));
        return Arbitraries.oneOf(rows(), totals, texts);
    }

    private static Columns row(String description, String quantity, String amount) {
        return Columns.of(
                new Cell(description, Alignment.LEFT, 6),
                new Cell(quantity, Alignment.RIGHT, 1),
                new Cell(amount, Alignment.RIGHT, 3));
    }

    private static String visible(List<String> lines) {
        return String.join("", lines).replace(" ", "");
    }
}
