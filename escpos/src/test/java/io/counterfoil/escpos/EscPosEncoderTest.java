package io.counterfoil.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.counterfoil.receipt.Alignment;
import io.counterfoil.receipt.Barcode;
import io.counterfoil.receipt.Block;
import io.counterfoil.receipt.Cell;
import io.counterfoil.receipt.Columns;
import io.counterfoil.receipt.Cut;
import io.counterfoil.receipt.Drawer;
import io.counterfoil.receipt.Emphasis;
import io.counterfoil.receipt.Feed;
import io.counterfoil.receipt.Heading;
import io.counterfoil.receipt.Logo;
import io.counterfoil.receipt.Note;
import io.counterfoil.receipt.QrCode;
import io.counterfoil.receipt.Receipt;
import io.counterfoil.receipt.Rule;
import io.counterfoil.receipt.Substitution;
import io.counterfoil.receipt.Text;
import io.counterfoil.receipt.Total;
import io.counterfoil.testkit.printer.PrinterCommand;
import io.counterfoil.testkit.printer.Printout;
import io.counterfoil.testkit.printer.VirtualPrinter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EscPosEncoderTest {

    private static final PrinterCommand RESET = new PrinterCommand("ESC @", "");
    private static final PrinterCommand CP858 = new PrinterCommand("ESC t", "13");

    private final PrinterProfile wide = PrinterProfile.generic80();
    private final PrinterProfile small = PrinterProfile.generic58();

    @Test
    void a_receipt_is_its_lines_between_its_commands() {
        Printout printout = printed(
                small,
                Text.centered("Caf\u00E9 \u20AC"),
                Columns.of(new Cell("Adult", Alignment.LEFT, 2), new Cell("36.00", Alignment.RIGHT, 1)),
                new Rule(),
                Total.of("Total", "36.00"),
                new Feed(1),
                new Note("Thank you"));

        assertThat(printout.lines())
                .containsExactly(
                        "             Caf\u00E9 \u20AC",
                        "Adult                      36.00",
                        "--------------------------------",
                        "Total                      36.00",
                        "",
                        "           Thank you");
        assertThat(printout.commands()).containsExactly(RESET, CP858);
        assertThat(printout.faults()).isEmpty();
    }

    @Test
    void the_bytes_of_a_line_are_those_of_the_code_page() {
        byte[] bytes = new EscPosEncoder(small)
                .encode(Receipt.of(Text.left("\u20AC1 \u00F1")))
                .bytes();

        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo("1b401b7413" + "d53120a4" + "0a");
    }

    @Test
    void an_emphasis_is_put_on_before_its_block_and_taken_off_after() {
        Printout printout = printed(
                small,
                new Text("one two three four five six seven eight", Alignment.LEFT, Emphasis.STRONG),
                Text.left("after"));

        assertThat(printout.lines()).containsExactly("one two three four five six", "seven eight", "after");
        assertThat(values(printout, "ESC E")).containsExactly("01", "00");
        assertThat(values(printout, "GS !")).containsExactly("00", "00");
    }

    @Test
    void a_large_text_has_half_the_columns() {
        Printout printout =
                printed(small, new Heading("Ferry to Margarita"), new Total("Total", "1.00", Emphasis.LARGE));

        assertThat(printout.lines()).containsExactly("    Ferry to", "   Margarita", "Total       1.00");
        assertThat(values(printout, "GS !")).containsExactly("11", "00", "11", "00");
    }

    @Test
    void paper_is_fed_past_the_blade_before_it_is_cut() {
        Printout printout = printed(wide, Text.left("last line"), new Cut());

        assertThat(printout.lines()).containsExactly("last line", "", "", "", "");
        assertThat(values(printout, "GS V")).containsExactly("31");
    }

    @Test
    void a_full_cut_is_made_where_the_blade_knows_no_other() {
        PrinterProfile full = wide.without(PrinterFeature.PARTIAL_CUT).with(PrinterFeature.FULL_CUT);

        assertThat(values(printed(full, new Cut()), "GS V")).containsExactly("30");
    }

    @Test
    void a_printer_without_a_blade_only_feeds() {
        Printout printout = printed(small, new Cut());

        assertThat(printout.count("GS V")).isZero();
        assertThat(printout.lines()).hasSize(3);
    }

    @Test
    void the_drawer_opens_at_its_pin() {
        assertThat(values(printed(small, new Drawer()), "ESC p")).containsExactly("3032c8");
        PrinterProfile none = small.without(PrinterFeature.DRAWER_PIN_2);
        assertThat(values(printed(none.with(PrinterFeature.DRAWER_PIN_5), new Drawer()), "ESC p"))
                .containsExactly("3132c8");
        assertThat(printed(none, new Drawer()).count("ESC p")).isZero();
    }

    @Test
    void a_printer_that_starts_with_double_bytes_is_told_to_stop() {
        assertThat(printed(small.with(PrinterFeature.DOUBLE_BYTE_AT_START)).commands())
                .containsExactly(RESET, new PrinterCommand("FS .", ""), CP858);
    }

    @Test
    void replaced_characters_are_reported_once_for_each_block() {
        EscPosJob job = new EscPosEncoder(small.withCodePage(CodePage.CP437))
                .encode(Receipt.of(
                        Text.left("plain"),
                        Total.of("\u20AC and \u20AC", "\u20AC1.00"),
                        new Heading("\u0150"),
                        new QrCode("\u20AC", "")));

        assertThat(job.substitutions())
                .containsExactly(new Substitution(1, 0x20AC, "EUR"), new Substitution(2, 0x150, "O"));
        assertThat(VirtualPrinter.epson().print(job.bytes()).lines().subList(0, 2))
                .containsExactly("plain", "EUR and EUR             EUR 1.00");
    }

    @Test
    void a_qr_code_is_drawn_by_the_printer_from_bytes_of_utf_8() {
        Printout printout = printed(wide, new QrCode("CF1:\u00F1\u20AC", "7JX2KQ4M5A"));

        assertThat(printout.qrPayloads()).containsExactly("CF1:\u00F1\u20AC");
        assertThat(values(printout, "GS ( k"))
                .containsExactly(
                        "040031413200",
                        "030031430" + "6",
                        "0300314531",
                        "0c00315030" + HexFormat.of().formatHex("CF1:\u00F1\u20AC".getBytes(StandardCharsets.UTF_8)),
                        "0300315130");
        assertThat(values(printout, "ESC a")).containsExactly("01", "00");
        assertThat(printout.lines()).containsExactly("                   7JX2KQ4M5A");
    }

    @Test
    void a_qr_code_is_an_image_where_the_printer_draws_none() {
        assertThat(Pictures.scan(printed(small, new QrCode("CF1:ABC", "")))).isEqualTo("CF1:ABC");
        assertThat(Pictures.scan(printed(small, new QrCode("CF1:\u00F1\u20AC", ""))))
                .isEqualTo("CF1:\u00F1\u20AC");
    }

    @Test
    void the_largest_qr_code_fits_the_narrowest_paper() {
        String payload = "x".repeat(QrCode.MAX_PAYLOAD_BYTES);

        Printout image = printed(small, new QrCode(payload, ""));
        Printout drawn = printed(small.with(PrinterFeature.NATIVE_QR), new QrCode(payload, ""));

        assertThat(Pictures.dots(image).get(0).length()).isLessThanOrEqualTo(384);
        assertThat(Pictures.scan(image)).isEqualTo(payload);
        assertThat(drawn.qrPayloads()).containsExactly(payload);
        assertThat(values(drawn, "GS ( k")).contains("0300314530", "0300314303");
        assertThat(drawn.faults()).isEmpty();
    }

    @Test
    void a_barcode_shows_its_characters_and_doubles_its_braces() {
        Printout printout = printed(wide, new Barcode("TT{01}"));

        assertThat(values(printout, "GS k"))
                .containsExactly("4909" + HexFormat.of().formatHex("{BTT{{01}".getBytes(StandardCharsets.US_ASCII)));
        assertThat(values(printout, "GS w")).containsExactly("03");
        assertThat(printout.lines()).containsExactly("                     TT{01}");
        assertThat(printout.faults()).isEmpty();
    }

    @Test
    void a_barcode_that_no_scanner_could_read_on_this_paper_is_refused() {
        assertThat(values(printed(small, new Barcode("x".repeat(12))), "GS w")).containsExactly("02");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> printed(small, new Barcode("x".repeat(13))))
                .withMessage("barcode must have at most 12 characters on this paper but was 13 long");
    }

    @Test
    void a_logo_is_centred_and_keeps_its_dots() {
        Printout printout = printed(small, Pictures.logo(10, 3, (x, y) -> x == y ? 0xFF000000 : 0xFFFFFFFF));

        assertThat(Pictures.dots(printout)).containsExactly("#...............", ".#..............", "..#.............");
        assertThat(values(printout, "ESC a")).containsExactly("01", "00");
    }

    @Test
    void a_logo_that_is_wider_than_the_paper_is_made_to_fit() {
        List<String> dots = Pictures.dots(printed(small, Pictures.logo(768, 100, (x, y) -> 0xFF000000)));

        assertThat(dots).hasSize(50).allMatch(row -> row.equals("#".repeat(384)));
    }

    @Test
    void a_large_logo_goes_in_bands_that_no_length_overflows() {
        Printout printout = printed(wide, Pictures.logo(576, 2_000, (x, y) -> 0xFF000000));

        assertThat(printout.count("GS v")).isEqualTo(16);
        assertThat(Pictures.dots(printout)).hasSize(2_000).allMatch(row -> row.equals("#".repeat(576)));
        assertThat(printout.faults()).isEmpty();
        assertThat(printout.lines()).isEmpty();
    }

    @Test
    void grey_becomes_as_many_dots_as_it_is_dark_and_nothing_is_paper() {
        assertThat(black(Pictures.logo(64, 64, (x, y) -> 0xFF808080))).isBetween(1_950L, 2_150L);
        assertThat(black(Pictures.logo(64, 64, (x, y) -> 0xFFC0C0C0))).isBetween(920L, 1_100L);
        assertThat(black(Pictures.logo(64, 64, (x, y) -> 0x00000000))).isZero();
    }

    @Test
    void a_logo_that_is_no_picture_is_refused() {
        ByteBuffer headOnly = ByteBuffer.allocate(40);
        headOnly.putLong(0x89504E470D0A1A0AL)
                .putInt(13)
                .putInt(0x49484452)
                .putInt(8)
                .putInt(8);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> printed(small, new Logo(headOnly.array())))
                .withMessage("logo must be a readable PNG but was not");
    }

    @Test
    void the_same_receipt_gives_the_same_bytes() {
        Receipt receipt = Receipt.of(
                Pictures.logo(300, 90, (x, y) -> 0xFF000000 | x * y),
                new Heading("Ferry"),
                new QrCode("CF1", "x"),
                new Cut());
        EscPosEncoder encoder = new EscPosEncoder(small);

        assertThat(encoder.encode(receipt)).isEqualTo(encoder.encode(receipt));
        assertThat(encoder.encode(receipt)).isEqualTo(new EscPosEncoder(small).encode(receipt));
    }

    @Test
    void a_job_cannot_be_changed_and_says_nothing_of_its_text() {
        EscPosJob job = new EscPosEncoder(small).encode(Receipt.of(Text.left("Secret")));

        job.bytes()[0] = 0;

        assertThat(job.bytes()[0]).isEqualTo((byte) 0x1B);
        assertThat(job)
                .hasToString("EscPosJob[12 bytes, 0 substitutions]")
                .hasSameHashCodeAs(new EscPosJob(job.bytes(), List.of()));
    }

    private long black(Logo logo) {
        return String.join("", Pictures.dots(printed(small, logo)))
                .chars()
                .filter(c -> c == '#')
                .count();
    }

    private static Printout printed(PrinterProfile profile, Block... blocks) {
        return VirtualPrinter.epson()
                .print(new EscPosEncoder(profile).encode(Receipt.of(blocks)).bytes());
    }

    private static List<String> values(Printout printout, String command) {
        return printout.commands().stream()
                .filter(c -> c.name().equals(command))
                .map(PrinterCommand::arguments)
                .toList();
    }
}
