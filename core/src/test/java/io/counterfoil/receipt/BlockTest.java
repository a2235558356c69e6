package io.counterfoil.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BlockTest {

    @Test
    void texts_are_made_printable_when_a_block_is_made() {
        String hostile = "Ana\n\u001Bp0\u202E";

        assertThat(new Heading(hostile).text()).isEqualTo("Ana p0");
        assertThat(Text.left(hostile).text()).isEqualTo("Ana p0");
        assertThat(new Note(hostile).text()).isEqualTo("Ana p0");
        assertThat(new Cell(hostile, Alignment.LEFT, 1).text()).isEqualTo("Ana p0");
        assertThat(Total.of(hostile, hostile)).isEqualTo(Total.of("Ana p0", "Ana p0"));
        assertThat(new QrCode("CF1", hostile).caption()).isEqualTo("Ana p0");
    }

    @Test
    void texts_may_be_as_long_as_their_limit_and_no_longer() {
        assertThat(Text.left("x".repeat(Text.MAX_CHARS)).text()).hasSize(2_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.left("x".repeat(Text.MAX_CHARS + 1)))
                .withMessage("text must have at most 2000 characters but was 2001 long");

        assertThat(new Heading("x".repeat(Heading.MAX_CHARS)).text()).hasSize(600);
        assertThatIllegalArgumentException().isThrownBy(() -> new Heading("x".repeat(Heading.MAX_CHARS + 1)));
        assertThat(new Note("x".repeat(Note.MAX_CHARS)).text()).hasSize(2_000);
        assertThatIllegalArgumentException().isThrownBy(() -> new Note("x".repeat(Note.MAX_CHARS + 1)));
        assertThat(new Cell("x".repeat(Cell.MAX_CHARS), Alignment.LEFT, 1).text())
                .hasSize(1_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cell("x".repeat(Cell.MAX_CHARS + 1), Alignment.LEFT, 1));
        assertThat(Total.of("x".repeat(Total.MAX_LABEL_CHARS), "x".repeat(Total.MAX_AMOUNT_CHARS))
                        .label())
                .hasSize(1_000);
        assertThatIllegalArgumentException().isThrownBy(() -> Total.of("x".repeat(Total.MAX_LABEL_CHARS + 1), ""));
        assertThatIllegalArgumentException().isThrownBy(() -> Total.of("", "x".repeat(Total.MAX_AMOUNT_CHARS + 1)));
        assertThat(new QrCode("p", "x".repeat(QrCode.MAX_CAPTION_CHARS)).caption())
                .hasSize(100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QrCode("p", "x".repeat(QrCode.MAX_CAPTION_CHARS + 1)));
    }

    @Test
    void a_length_counts_what_is_printed_and_not_what_was_left_out() {
        assertThat(Text.left("x".repeat(Text.MAX_CHARS) + "\u001B").text()).hasSize(2_000);
    }

    @Test
    void a_qr_payload_is_measured_in_bytes() {
        assertThat(new QrCode("\u00E9".repeat(500), "").payload()).hasSize(500);
        assertThatIllegalArgumentException().isThrownBy(() -> new QrCode("\u00E9".repeat(500) + "x", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new QrCode("", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QrCode("\uD83D", ""))
                .withMessage("payload must be well-formed Unicode but was not");
    }

    @Test
    void a_barcode_takes_printable_ascii_only() {
        assertThat(new Barcode("TT {1}~".repeat(4)).payload()).hasSize(28);
        assertThat(new Barcode("x".repeat(Barcode.MAX_CHARS)).payload()).hasSize(30);
        assertThatIllegalArgumentException().isThrownBy(() -> new Barcode("x".repeat(Barcode.MAX_CHARS + 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Barcode(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Barcode("a\u001Fb"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Barcode("a\u007Fb"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Barcode("caf\u00E9"));
    }

    @Test
    void a_row_has_from_one_to_eight_cells_of_weight_one_to_a_hundred() {
        Cell cell = new Cell("x", Alignment.LEFT, Cell.MAX_WEIGHT);

        assertThat(new Columns(Collections.nCopies(Columns.MAX_CELLS, cell)).cells())
                .hasSize(8);
        assertThatIllegalArgumentException().isThrownBy(Columns::of).withMessage("cells must be from 1 to 8 but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Columns(Collections.nCopies(Columns.MAX_CELLS + 1, cell)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cell("x", Alignment.LEFT, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cell("x", Alignment.LEFT, Cell.MAX_WEIGHT + 1));
    }

    @Test
    void a_feed_has_from_one_to_twenty_lines() {
        assertThat(new Feed(Feed.MAX_LINES).lines()).isEqualTo(20);
        assertThatIllegalArgumentException().isThrownBy(() -> new Feed(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Feed(Feed.MAX_LINES + 1));
    }

    @Test
    void a_logo_is_a_png_of_bounded_size() {
        assertThat(new Logo(png(Logo.MAX_PIXELS, 1, 40)).widthPixels()).isEqualTo(2_304);
        assertThat(new Logo(png(1, Logo.MAX_PIXELS, Logo.MAX_BYTES)).heightPixels())
                .isEqualTo(2_304);
        assertThatIllegalArgumentException().isThrownBy(() -> new Logo(png(Logo.MAX_PIXELS + 1, 1, 40)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Logo(png(1, Logo.MAX_PIXELS + 1, 40)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Logo(png(0, 1, 40)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Logo(png(-1, 1, 40)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Logo(png(1, 1, Logo.MAX_BYTES + 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Logo(new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Logo(new byte[40]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Logo(new byte[] {(byte) 0x89, 'P', 'N', 'G'}));
    }

    @Test
    void a_logo_cannot_be_changed_from_outside() {
        byte[] png = png(1, 1, 40);
        Logo logo = new Logo(png);

        png[0] = 0;
        logo.png()[0] = 0;

        assertThat(logo).isEqualTo(new Logo(png(1, 1, 40))).hasSameHashCodeAs(new Logo(png(1, 1, 40)));
        assertThat(logo).isNotEqualTo(new Logo(png(1, 2, 40)));
    }

    @Test
    void a_receipt_keeps_its_own_list_of_blocks() {
        List<Block> blocks = new ArrayList<>(List.of(new Rule()));
        Receipt receipt = new Receipt(blocks);

        blocks.clear();

        assertThat(receipt).isEqualTo(Receipt.of(new Rule()));
        assertThat(new Receipt(Collections.nCopies(Receipt.MAX_BLOCKS, new Rule())).blocks())
                .hasSize(200_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Receipt(Collections.nCopies(Receipt.MAX_BLOCKS + 1, new Rule())));
    }

    @Test
    @SuppressWarnings("NullAway")
    void nothing_may_be_null() {
        assertThatNullPointerException().isThrownBy(() -> new Heading(null)).withMessage("text");
        assertThatNullPointerException().isThrownBy(() -> new Text("x", null, Emphasis.NORMAL));
        assertThatNullPointerException().isThrownBy(() -> new Total("x", "y", null));
        assertThatNullPointerException().isThrownBy(() -> new PrintResult(null, List.of()));
        assertThatNullPointerException().isThrownBy(() -> new Substitution(0, 'x', null));
    }

    @Test
    void what_a_block_says_of_itself_names_nobody() {
        Receipt receipt = Receipt.of(
                new Heading("Secret"),
                Text.left("Secret"),
                new Note("Secret"),
                Columns.of(new Cell("Secret", Alignment.LEFT, 1)),
                Total.of("Secret", "Secret"),
                new QrCode("Secret", "Secret"),
                new Barcode("Secret"));

        assertThat(receipt.toString()).doesNotContain("Secret").contains("Text[6 chars, LEFT, NORMAL]");
        assertThat(new Logo(png(3, 4, 40))).hasToString("Logo[40 bytes, 3 x 4]");
    }

    /** A logo that is never drawn. */
    static Logo logo() {
        return new Logo(png(8, 8, 40));
    }

    /** The header of a PNG of this size, padded with zero bytes. */
    private static byte[] png(int width, int height, int bytes) {
        ByteBuffer png = ByteBuffer.allocate(bytes);
        png.putLong(0x89504E470D0A1A0AL)
                .putInt(13)
                .putInt(0x49484452)
                .putInt(width)
                .putInt(height);
        return png.array();
    }
}
