package io.counterfoil.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ReaderException;
import com.google.zxing.common.BitArray;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.qrcode.decoder.Decoder;
import io.counterfoil.receipt.Barcode;
import io.counterfoil.receipt.QrCode;
import io.counterfoil.receipt.Receipt;
import java.util.Arrays;
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

    /** Decodes the bars and not an image, since the detector of every scanner misses a clear symbol once in some hundred looks. */
    @Property(tries = 200)
    void the_bars_of_a_qr_code_say_what_they_were_made_of(
            @ForAll @CharRange(from = ' ', to = '\u024F') @StringLength(min = 1, max = 300) String payload)
            throws ReaderException {
        Symbol symbol = Symbol.of(new QrCode(payload, ""), 100, 100);

        float module = symbol.bars().get(0).height();
        boolean[][] dark = new boolean[Math.round(symbol.width() / module) - 8][];
        Arrays.setAll(dark, row -> new boolean[dark.length]);
        for (Bar bar : symbol.bars()) {
            int from = Math.round(bar.x() / module) - 4;
            Arrays.fill(dark[Math.round(bar.y() / module) - 4], from, from + Math.round(bar.width() / module), true);
        }
        assertThat(new Decoder().decode(dark).getText()).isEqualTo(payload);
    }

    @Property(tries = 200)
    void the_bars_of_a_barcode_say_what_they_were_made_of(
            @ForAll @CharRange(from = ' ', to = '~') @StringLength(min = 1, max = Barcode.MAX_CHARS) String payload)
            throws ReaderException {
        Symbol symbol = Symbol.of(new Barcode(payload), 1_000);

        float module = 3 * Dots.SIZE;
        BitArray dark = new BitArray(Math.round(symbol.width() / module) + 20);
        for (Bar bar : symbol.bars()) {
            int from = 10 + Math.round(bar.x() / module);
            dark.setRange(from, from + Math.round(bar.width() / module));
        }
        assertThat(new Code128Reader().decodeRow(0, dark, null).getText()).isEqualTo(payload);
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
