package io.counterfoil.pdf;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterfoil.receipt.QrCode;
import io.counterfoil.receipt.Receipt;
import io.counterfoil.receipt.Text;
import io.counterfoil.refusal.CounterfoilException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reading back what was printed. */
class PrintedPdfTest {

    private static PrintedPdf printed(Receipt receipt, PdfMedium medium) {
        return PrintedPdf.read(new PdfReceiptRenderer()
                .render(receipt, Receipts.settings(medium))
                .bytes());
    }

    @ParameterizedTest
    @EnumSource(PdfMedium.class)
    void a_receipt_gives_back_its_text_and_its_code(PdfMedium medium) {
        PrintedPdf read = printed(Receipts.coffeeShop(), medium);

        assertThat(read.codes()).containsExactly(Receipts.PRINTED_HASH);
        assertThat(read.lines()).anyMatch(line -> line.contains("TT00000001")).noneMatch(String::isBlank);
        assertThat(read).hasToString("PrintedPdf[" + read.lines().size() + " lines, 1 codes]");
    }

    @Test
    void a_changed_amount_is_read_as_it_stands() {
        assertThat(printed(Receipt.of(Text.left("Total:  15.66"), new QrCode("CF1:X", "x")), PdfMedium.ROLL_80)
                        .lines())
                .containsExactly("Total: 15.66", "x");
    }

    @Test
    void a_page_without_a_code_has_none() {
        assertThat(printed(Receipt.of(Text.left("Nothing")), PdfMedium.A4).codes())
                .isEmpty();
    }

    @Test
    void what_is_no_ticket_is_unreadable() throws IOException {
        assertUnreadable("no PDF at all".getBytes(US_ASCII));
        assertUnreadable(new byte[0]);
        assertUnreadable(new byte[PrintedPdf.MAX_BYTES + 1]);
        assertUnreadable(pages(PrintedPdf.MAX_PAGES + 1, PDRectangle.A6));
        assertThat(PrintedPdf.read(pages(PrintedPdf.MAX_PAGES, new PDRectangle(9, 9)))
                        .codes())
                .isEmpty();
    }

    @Test
    void a_page_of_five_metres_square_is_not_drawn() throws IOException {
        assertThat(PrintedPdf.read(pages(1, new PDRectangle(14_400, 14_400))).codes())
                .isEmpty();
    }

    private static byte[] pages(int count, PDRectangle size) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < count; i++) {
                document.addPage(new PDPage(size));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void assertUnreadable(byte[] file) {
        assertThatThrownBy(() -> PrintedPdf.read(file))
                .isInstanceOf(CounterfoilException.class)
                .hasMessageStartingWith("FILE_UNREADABLE");
    }
}
