package io.counterfoil.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.receipt.Barcode;
import io.counterfoil.receipt.QrCode;
import io.counterfoil.receipt.Receipt;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SymbolTest {

    private static final float HALF_MM = PageStyle.mm(0.5f);

    private final PdfReceiptRenderer renderer = new PdfReceiptRenderer();

    @ParameterizedTest
    @CsvSource({"ROLL_80, 203", "ROLL_80, 300", "ROLL_58, 203", "ROLL_58, 300", "A4, 203", "A4, 300"})
    void a_scanner_reads_both_codes_of_a_printed_receipt(PdfMedium medium, int dpi) {
        RenderedPdf pdf = renderer.render(Receipts.coffeeShop(), Receipts.settings(medium));

        assertThat(Rendering.qrCode(Rendering.firstPage(pdf, dpi))).isEqualTo(Receipts.PRINTED_HASH);
        assertThat(Rendering.barcode(Rendering.firstPage(pdf, dpi))).isEqualTo("TT00000001");
    }

    @ParameterizedTest
    @EnumSource(PdfMedium.class)
    void a_scanner_reads_a_payload_in_any_language(PdfMedium medium) {
        String payload = "Señor Ñandú, ₵ 620.00, Ελλάδα, 日本, \uD83E\uDD67";

        assertThat(scanned(payload, medium)).isEqualTo(payload);
    }

    @ParameterizedTest
    @EnumSource(PdfMedium.class)
    void a_scanner_reads_the_longest_payload(PdfMedium medium) {
        String payload = "payload/".repeat(QrCode.MAX_PAYLOAD_BYTES / 8);

        assertThat(scanned(payload, medium)).isEqualTo(payload);
    }

    @Property(tries = 60)
    void a_scanner_reads_any_payload(
            @ForAll @CharRange(from = ' ', to = '\u024F') @StringLength(min = 1, max = 200) String payload) {
        assertThat(scanned(payload, PdfMedium.ROLL_58)).isEqualTo(payload);
    }

    @Property(tries = 60)
    void a_scanner_reads_any_barcode(
            @ForAll @CharRange(from = ' ', to = '~') @StringLength(min = 1, max = Barcode.MAX_CHARS) String payload) {
        RenderedPdf pdf = renderer.render(Receipt.of(new Barcode(payload)), Receipts.settings(PdfMedium.ROLL_80));

        assertThat(Rendering.barcode(Rendering.firstPage(pdf, 406))).isEqualTo(payload);
    }

    @Test
    void modules_of_a_ticket_are_at_least_half_a_millimetre() {
        for (PdfMedium medium : PdfMedium.values()) {
            PageStyle page = PageStyle.of(medium);
            Symbol symbol = Symbol.of(new QrCode(Receipts.PRINTED_HASH, ""), page.codeWidth(), page.contentWidth());

            assertThat(symbol.bars().stream().map(Bar::height)).allMatch(height -> height >= HALF_MM - 0.001f);
            assertThat(symbol.width()).isLessThanOrEqualTo(page.codeWidth());
        }
    }

    @Test
    void upper_case_payloads_take_the_compact_mode() {
        String upper = "A".repeat(200);

        assertThat(modulesOf(upper)).isLessThan(modulesOf(upper.toLowerCase(Locale.ROOT)));
    }

    @Test
    void a_qr_code_keeps_four_white_modules_on_each_side() {
        Symbol symbol = Symbol.of(new QrCode("1", ""), 100, 100);
        float module = symbol.bars().get(0).height();

        assertThat(symbol.bars())
                .allMatch(bar -> bar.x() >= 4 * module && bar.y() >= 4 * module)
                .allMatch(bar -> bar.x() + bar.width() <= symbol.width() - 4 * module + 0.001f)
                .allMatch(bar -> bar.y() + bar.height() <= symbol.height() - 4 * module + 0.001f);
    }

    private static int modulesOf(String payload) {
        Symbol symbol = Symbol.of(new QrCode(payload, ""), 1_000, 1_000);
        return Math.round(symbol.width() / symbol.bars().get(0).height());
    }

    private String scanned(String payload, PdfMedium medium) {
        RenderedPdf pdf = renderer.render(Receipt.of(new QrCode(payload, "caption")), Receipts.settings(medium));
        return Rendering.qrCode(pdf);
    }
}
