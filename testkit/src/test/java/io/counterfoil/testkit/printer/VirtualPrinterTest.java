package io.counterfoil.testkit.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class VirtualPrinterTest {

    private final VirtualPrinter printer = VirtualPrinter.epson();

    @Test
    void text_comes_out_line_by_line() {
        Printout printout = printer.print(bytes("one\ntwo  \r\n\nthree"));

        assertThat(printout.lines()).containsExactly("one", "two", "", "three");
        assertThat(printout.commands()).isEmpty();
        assertThat(printout.faults()).isEmpty();
    }

    @Test
    void commands_are_told_from_text() {
        Printout printout = printer.print(bytes("\u001B@a\u001BE\u0001b\u001BE\u0000\n\u001Bp\u00002\u00C8\u001DV0"));

        assertThat(printout.lines()).containsExactly("ab");
        assertThat(printout.commands())
                .containsExactly(
                        new PrinterCommand("ESC @", ""),
                        new PrinterCommand("ESC E", "01"),
                        new PrinterCommand("ESC E", "00"),
                        new PrinterCommand("ESC p", "0032c8"),
                        new PrinterCommand("GS V", "30"));
        assertThat(printout.count("ESC p")).isEqualTo(1);
    }

    @Test
    void text_is_read_in_the_code_page_that_was_selected() {
        assertThat(printer.print(bytes("\u001Bt\u0013\u00D5 \u0082\n\u001B@\u00D5"))
                        .lines())
                .containsExactly("\u20AC \u00E9", "\u2552");
        VirtualPrinter other = VirtualPrinter.withCodePages(Map.of(7, StandardCharsets.ISO_8859_1));
        assertThat(other.print(bytes("\u001Bt\u0007\u00E9")).lines()).containsExactly("\u00E9");
    }

    @Test
    void data_of_images_symbols_and_barcodes_is_no_text() {
        Printout printout = printer.print(bytes("\u001Dv0\u0000\u0002\u0000\u0002\u0000\u001B@\u001DV"
                + "\u001D(k\u0005\u00001P0\u001B@"
                + "\u001DkI\u0003{B1"
                + "\u001Dk\u000412\u0000"
                + "x"));

        assertThat(printout.commands())
                .containsExactly(
                        new PrinterCommand("GS v", "3000020002001b401d56"),
                        new PrinterCommand("GS ( k", "05003150301b40"),
                        new PrinterCommand("GS k", "49037b4231"),
                        new PrinterCommand("GS k", "04313200"));
        assertThat(printout.lines()).containsExactly("x");
        assertThat(printout.qrPayloads()).containsExactly("\u001B@");
        assertThat(printout.faults()).isEmpty();
    }

    @Test
    void a_cut_may_carry_its_feed() {
        assertThat(printer.print(bytes("\u001DVB\u0003x")).commands())
                .containsExactly(new PrinterCommand("GS V", "4203"));
    }

    @Test
    void lines_may_be_fed_by_a_command() {
        assertThat(printer.print(bytes("a\u001Bd\u0002b")).lines()).containsExactly("a", "", "b");
    }

    @Test
    void bytes_without_a_meaning_are_faults() {
        assertThat(printer.print(bytes("a\u0007\u007F\u001B\u0001b")).faults())
                .containsExactly(
                        "byte 07 at 1 is no command", "byte 7f at 2 is no command", "bytes ESC 01 at 3 are no command");
    }

    @Test
    void a_command_that_is_cut_off_is_a_fault() {
        assertThat(printer.print(bytes("\u001Bp\u0000")).faults()).containsExactly("command ESC p at 0 is cut off");
        assertThat(printer.print(bytes("\u001D(k\u00FF\u00FF1")).faults())
                .containsExactly("command GS ( k at 0 is cut off");
        assertThat(printer.print(bytes("\u001B")).faults()).hasSize(1);
    }

    /** One byte for each char. */
    private static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        text.chars().forEach(bytes::write);
        return bytes.toByteArray();
    }
}
