package io.counterfoil.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.counterfoil.receipt.Alignment;
import io.counterfoil.receipt.Barcode;
import io.counterfoil.receipt.Columns;
import io.counterfoil.receipt.Cut;
import io.counterfoil.receipt.Drawer;
import io.counterfoil.receipt.Emphasis;
import io.counterfoil.receipt.Feed;
import io.counterfoil.receipt.Heading;
import io.counterfoil.receipt.Logo;
import io.counterfoil.receipt.QrCode;
import io.counterfoil.receipt.Receipt;
import io.counterfoil.receipt.Rule;
import io.counterfoil.receipt.Substitution;
import io.counterfoil.receipt.Text;
import io.counterfoil.receipt.Total;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PdfReceiptRendererTest {

    private static final float POINT_TOLERANCE = 0.01f;

    private final PdfReceiptRenderer renderer = new PdfReceiptRenderer();

    @ParameterizedTest
    @EnumSource(PdfMedium.class)
    void a_document_opens_with_the_fonts_that_it_needs_inside(PdfMedium medium) throws IOException {
        try (PDDocument document = open(render(Receipts.coffeeShop(), medium))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSans-(Regular|Bold)");
                }
            }
        }
    }

    @Test
    void text_is_copied_line_by_line_as_it_stands() {
        String copied = DrawnText.copied(render(Receipts.ferry(), PdfMedium.ROLL_80));

        assertThat(copied)
                .contains("Volta Lake Ferry\nYeji – Makango\n")
                .contains("Description Qty Rate Levy Amount\nAdult 2 18.00 2.00 40.00\nCar 1 163.00 17.00 180.00\n")
                .contains("Vehicle GT-4821-20\n")
                .contains("TOTAL ₵ 620.00\n");
    }

    @Test
    void a_page_of_a_roll_is_as_wide_as_the_paper_and_as_long_as_its_content() throws IOException {
        float one = heightOf(render(Receipts.report(1), PdfMedium.ROLL_80));
        float two = heightOf(render(Receipts.report(2), PdfMedium.ROLL_80));
        float hundred = heightOf(render(Receipts.report(100), PdfMedium.ROLL_80));

        assertThat(two).isGreaterThan(one);
        assertThat(hundred - one).isCloseTo(99 * (two - one), within(1f));
        assertThat(widthOf(render(Receipts.report(1), PdfMedium.ROLL_80))).isCloseTo(PageStyle.mm(80), within(0.01f));
        assertThat(widthOf(render(Receipts.report(1), PdfMedium.ROLL_58))).isCloseTo(PageStyle.mm(58), within(0.01f));
    }

    @Test
    void an_empty_receipt_is_one_empty_page() throws IOException {
        RenderedPdf pdf = render(Receipt.of(), PdfMedium.ROLL_80);

        assertThat(pdf.pages()).isOne();
        assertThat(heightOf(pdf)).isCloseTo(PageStyle.mm(8), within(POINT_TOLERANCE));
        assertThat(DrawnText.glyphs(pdf)).isEmpty();
    }

    @Test
    void a_long_document_takes_several_numbered_sheets_of_a4() throws IOException {
        RenderedPdf pdf = render(Receipts.report(120), PdfMedium.A4);

        assertThat(pdf.pages()).isEqualTo(3);
        assertThat(heightOf(pdf)).isCloseTo(PageStyle.mm(297), within(POINT_TOLERANCE));
        assertThat(DrawnText.copied(pdf))
                .contains("Receipt TT00000001 1 / 3")
                .contains("Receipt TT00000001 2 / 3")
                .contains("Receipt TT00000001 3 / 3");
        assertThat(DrawnText.copied(pdf)).contains("Product 001 1").contains("Product 120 120");
    }

    @Test
    void a_roll_longer_than_a_page_may_be_goes_on_on_the_next_page() {
        assertThat(render(Receipts.report(1_100), PdfMedium.ROLL_80).pages()).isEqualTo(1);
        assertThat(render(Receipts.report(1_300), PdfMedium.ROLL_80).pages()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(PdfMedium.class)
    void a_cut_ends_the_page_and_two_cuts_leave_no_empty_one(PdfMedium medium) {
        Receipt batch = Receipt.of(
                new Heading("One"), new Cut(), new Cut(), new Heading("Two"), new Feed(2), new Cut(), new Feed(1));

        assertThat(render(batch, medium).pages()).isEqualTo(2);
    }

    @Test
    void the_drawer_leaves_no_trace_on_paper() {
        Receipt with = Receipt.of(new Drawer(), Text.left("Till 3"));
        Receipt without = Receipt.of(Text.left("Till 3"));

        assertThat(render(with, PdfMedium.ROLL_80).bytes())
                .isEqualTo(render(without, PdfMedium.ROLL_80).bytes());
    }

    @ParameterizedTest
    @EnumSource(PdfMedium.class)
    void the_same_receipt_gives_the_same_bytes(PdfMedium medium) {
        byte[] once = render(Receipts.coffeeShop(), medium).bytes();
        byte[] again = render(Receipts.coffeeShop(), medium).bytes();

        assertThat(once).isEqualTo(again);
    }

    @Test
    void eight_threads_give_the_bytes_that_one_gives() {
        byte[] alone = render(Receipts.ferry(), PdfMedium.ROLL_80).bytes();

        List<Thread> threads = new ArrayList<>();
        boolean[] same = new boolean[8];
        for (int i = 0; i < same.length; i++) {
            int index = i;
            threads.add(new Thread(() -> same[index] = IntStream.range(0, 12)
                    .allMatch(n -> Arrays.equals(
                            alone, render(Receipts.ferry(), PdfMedium.ROLL_80).bytes()))));
        }
        threads.forEach(Thread::start);
        threads.forEach(PdfReceiptRendererTest::join);

        assertThat(same).containsOnly(true);
    }

    @Test
    void a_document_says_of_itself_what_its_settings_say_and_nothing_else() throws IOException {
        RenderedPdf pdf = render(Receipts.coffeeShop(), PdfMedium.ROLL_80);

        try (PDDocument document = open(pdf)) {
            assertThat(document.getDocumentInformation().getMetadataKeys())
                    .containsExactlyInAnyOrder("Title", "CreationDate");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Receipt TT00000001");
            assertThat(document.getDocumentInformation()
                            .getCreationDate()
                            .toInstant()
                            .atOffset(ZoneOffset.UTC)
                            .toString())
                    .isEqualTo("2025-10-25T14:31:07Z");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GH");
            assertThat(document.getDocumentCatalog().getMetadata()).isNull();
            assertThat(document.getDocument().getDocumentID().getObject(0))
                    .isEqualTo(document.getDocument().getDocumentID().getObject(1));
        }
        assertThat(new String(pdf.bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContainIgnoringCase("pdfbox")
                .doesNotContain("Producer")
                .doesNotContain("Java");
    }

    @Test
    void the_identity_in_the_file_is_the_one_given() throws IOException {
        PdfDocumentId id = new PdfDocumentId("9f86d081884c7d659a2feaa0c55ad015");
        PdfSettings settings = Receipts.settings(PdfMedium.A4);
        PdfSettings identified =
                new PdfSettings(PdfMedium.A4, id, settings.createdAt(), settings.title(), settings.language());

        try (PDDocument document = open(renderer.render(Receipts.ferry(), identified))) {
            COSString written =
                    (COSString) document.getDocument().getDocumentID().getObject(0);
            assertThat(written.getBytes()).isEqualTo(id.bytes());
        }
    }

    @Test
    void characters_without_a_glyph_are_replaced_and_listed_once_per_block() {
        Receipt receipt = Receipt.of(
                Text.left("plain"),
                Text.left("\uD83E\uDD67 pie and \uD83E\uDD67"),
                new Total("Total \u20C0", "\u20C0 10.00", Emphasis.STRONG),
                Columns.of(Receipts.row("\uD83E\uDD67", "1", "2", "3").cells().get(0)));

        RenderedPdf pdf = render(receipt, PdfMedium.ROLL_80);

        assertThat(pdf.substitutions())
                .containsExactly(
                        new Substitution(1, 0x1F967, "\uFFFD"),
                        new Substitution(2, 0x20C0, "KGS"),
                        new Substitution(3, 0x1F967, "\uFFFD"));
        assertThat(DrawnText.copied(pdf)).contains("\uFFFD pie and \uFFFD").contains("Total KGS KGS 10.00");
    }

    @Test
    void scripts_that_would_come_out_wrong_are_replaced_and_listed() {
        RenderedPdf pdf = render(Receipt.of(Text.left("\u05E9 \u0634")), PdfMedium.ROLL_80);

        assertThat(pdf.substitutions()).extracting(Substitution::codePoint).containsExactly(0x05E9, 0x0634);
    }

    @Test
    void every_currency_sign_of_unicode_10_is_shown() {
        StringBuilder signs = new StringBuilder("$£¥€¢");
        for (int sign = 0x20A0; sign <= 0x20BF; sign++) {
            signs.appendCodePoint(sign);
        }
        Receipt receipt = Receipt.of(
                Text.left(signs.toString()),
                new Text(signs.toString(), Alignment.LEFT, Emphasis.STRONG),
                Text.left("\u2212 \u2192 \u2713"));

        assertThat(render(receipt, PdfMedium.ROLL_80).substitutions()).isEmpty();
    }

    @Test
    void a_table_that_is_too_wide_for_its_paper_gets_smaller_letters_and_whole_words() {
        String copied = DrawnText.copied(render(Receipts.ferry(), PdfMedium.ROLL_58));

        assertThat(copied).contains("Description Qty Rate Levy Amount\n").contains("Truck 1 360.00 40.00 400.00\n");
    }

    @Test
    void an_amount_stays_whole_beside_an_endless_word() {
        Receipt receipt = Receipt.of(Receipts.row("x".repeat(300), "1", "1,234,567.00", "1,234,567.00"));

        assertThat(DrawnText.copied(render(receipt, PdfMedium.ROLL_80))).contains(" 1 1,234,567.00 1,234,567.00\n");
    }

    @Test
    void an_amount_that_leaves_no_room_for_its_label_stands_under_it() {
        Total total = new Total("Outstanding", "USD 92,233,720,368,547,758.07", Emphasis.LARGE);

        assertThat(DrawnText.copied(render(Receipt.of(total), PdfMedium.ROLL_58)))
                .isEqualTo("Outstanding\nUSD 92,233,720,368,547,758.07\n");
    }

    @Test
    void an_amount_wider_than_the_paper_is_not_broken_but_gets_smaller_letters() {
        Total total = new Total("", "M".repeat(Total.MAX_AMOUNT_CHARS), Emphasis.LARGE);

        List<TextPosition> glyphs = DrawnText.glyphs(render(Receipt.of(total), PdfMedium.ROLL_58));

        TextPosition last = glyphs.get(glyphs.size() - 1);
        assertThat(glyphs).extracting(TextPosition::getY).containsOnly(last.getY());
        assertThat(glyphs.get(0).getX()).isCloseTo(PageStyle.mm(5), within(0.1f));
        assertThat(last.getX() + last.getWidth()).isCloseTo(PageStyle.mm(53), within(0.1f));
    }

    @Test
    void a_label_wraps_beside_its_amount_unless_it_would_be_a_tower() {
        Total two = Total.of("Tax 16 % on everything that is neither exempt nor zero", "21.60");
        Total tower = new Total("Total to be paid before the ferry leaves", "USD 156.60", Emphasis.LARGE);

        assertThat(DrawnText.copied(render(Receipt.of(two, tower), PdfMedium.ROLL_80)))
                .isEqualTo("""
                        Tax 16 % on everything that is neither 21.60
                        exempt nor zero
                        Total to be paid before the
                        ferry leaves
                        USD 156.60
                        """);
    }

    @Test
    void a_logo_is_drawn_and_embedded_once() throws IOException {
        RenderedPdf pdf =
                render(Receipt.of(Receipts.logo(), Text.left("a"), Receipts.logo(), Text.left("b")), PdfMedium.ROLL_80);

        try (PDDocument document = open(pdf)) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).hasSize(1);
        }
        BufferedImage image = Rendering.firstPage(pdf, 203);
        assertThat(image.getRGB(image.getWidth() / 2, (int) (PageStyle.mm(7) / 72 * 203)) & 0xFF)
                .isZero();
    }

    @Test
    void a_logo_that_cannot_be_decoded_can_never_be_printed() {
        byte[] cut = Arrays.copyOf(Receipts.logo().png(), 60);
        Receipt receipt = Receipt.of(new Logo(cut));

        assertThatThrownBy(() -> render(receipt, PdfMedium.ROLL_80))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("logo must be a PNG that can be decoded but was damaged");
    }

    @ParameterizedTest
    @EnumSource(PdfMedium.class)
    void nothing_is_drawn_on_the_margins(PdfMedium medium) {
        Receipt receipt = Receipt.of(
                new Logo(Receipts.framePng(2_304, 300)),
                new QrCode("x".repeat(QrCode.MAX_PAYLOAD_BYTES), ""),
                new Barcode("aB1-".repeat(7)),
                new Rule());

        BufferedImage image = Rendering.firstPage(render(receipt, medium), 203);

        int margin = (int) (PageStyle.of(medium).margin() / 72 * 203) - 1;
        assertThat(brightness(image, 0, margin)).containsOnly(0xFF);
        assertThat(brightness(image, image.getWidth() - margin, image.getWidth()))
                .containsOnly(0xFF);
        assertThat(brightness(image, margin, image.getWidth() - margin)).contains(0);
    }

    /** The levels of grey that occur between two columns of an image. */
    private static int[] brightness(BufferedImage image, int left, int right) {
        return IntStream.range(left, right)
                .flatMap(x -> IntStream.range(0, image.getHeight()).map(y -> image.getRGB(x, y) & 0xFF))
                .distinct()
                .toArray();
    }

    @Test
    void settings_and_results_do_not_tell_what_a_receipt_says() {
        assertThat(render(Receipts.ferry(), PdfMedium.ROLL_80).toString())
                .matches("RenderedPdf\\[\\d+ bytes, 1 pages, 0 substitutions]");
    }

    @Test
    void bytes_are_handed_out_as_copies() {
        RenderedPdf pdf = render(Receipts.ferry(), PdfMedium.ROLL_80);

        pdf.bytes()[0] = 0;

        assertThat(pdf.bytes()[0]).isEqualTo((byte) '%');
    }

    @Test
    void another_language_is_another_document() {
        PdfSettings english = Receipts.settings(PdfMedium.A4);
        PdfSettings spanish = new PdfSettings(
                PdfMedium.A4,
                english.documentId(),
                english.createdAt(),
                english.title(),
                Locale.forLanguageTag("es-VE"));

        assertThat(renderer.render(Receipts.ferry(), spanish).bytes())
                .isNotEqualTo(renderer.render(Receipts.ferry(), english).bytes());
    }

    private RenderedPdf render(Receipt receipt, PdfMedium medium) {
        return renderer.render(receipt, Receipts.settings(medium));
    }

    private static PDDocument open(RenderedPdf pdf) throws IOException {
        return Loader.loadPDF(pdf.bytes());
    }

    private static float heightOf(RenderedPdf pdf) throws IOException {
        try (PDDocument document = open(pdf)) {
            return document.getPage(0).getMediaBox().getHeight();
        }
    }

    private static float widthOf(RenderedPdf pdf) throws IOException {
        try (PDDocument document = open(pdf)) {
            return document.getPage(0).getMediaBox().getWidth();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
