package io.counterfoil.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.receipt.Alignment;
import io.counterfoil.receipt.Emphasis;
import io.counterfoil.receipt.Receipt;
import io.counterfoil.receipt.Substitution;
import io.counterfoil.receipt.Text;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

class PdfReceiptProperties {

    private static final float TOLERANCE = 0.05f;
    private static final float SMALLEST_EDGE = PageStyle.mm(4);

    private static final List<Integer> SHOWN = IntStream.rangeClosed(' ', 0x1FFFF)
            .filter(PdfReceiptProperties::isShown)
            .boxed()
            .toList();

    private final PdfReceiptRenderer renderer = new PdfReceiptRenderer();

    @Property(tries = 150)
    @Domain(ReceiptArbitraries.class)
    @Domain(DomainContext.Global.class)
    void every_glyph_of_every_receipt_lies_between_the_margins_of_its_page(
            @ForAll Receipt receipt, @ForAll PdfMedium medium) {
        RenderedPdf pdf = renderer.render(receipt, Receipts.settings(medium));

        PageStyle page = PageStyle.of(medium);
        assertThat(DrawnText.glyphs(pdf))
                .filteredOn(glyph -> glyph.getX() < page.margin() - TOLERANCE
                        || glyph.getX() + glyph.getWidth() > page.pageWidth() - page.margin() + TOLERANCE
                        || glyph.getY() < page.edge()
                        || glyph.getY() > glyph.getPageHeight() - SMALLEST_EDGE)
                .isEmpty();
    }

    @Property(tries = 150)
    void the_text_of_a_document_is_the_text_that_was_given(
            @ForAll("shown") String shown, @ForAll Emphasis emphasis, @ForAll Alignment alignment) {
        Text text = new Text(shown, alignment, emphasis);

        RenderedPdf pdf = renderer.render(Receipt.of(text), Receipts.settings(PdfMedium.ROLL_58));

        assertThat(DrawnText.unspaced(pdf)).isEqualTo(DrawnText.unspaced(text.text()));
        assertThat(pdf.substitutions()).isEmpty();
    }

    @Property(tries = 150)
    void every_character_is_shown_or_replaced_and_listed(@ForAll("anything") String anything) {
        Text text = Text.left(anything);

        RenderedPdf pdf = renderer.render(Receipt.of(text), Receipts.settings(PdfMedium.ROLL_80));

        String expected = text.text();
        for (Substitution substitution : pdf.substitutions()) {
            expected = expected.replace(Character.toString(substitution.codePoint()), substitution.replacement());
        }
        assertThat(DrawnText.unspaced(pdf)).isEqualTo(DrawnText.unspaced(expected));
    }

    /** Texts of characters that the bundled fonts have, from all over Unicode. */
    @Provide
    Arbitrary<String> shown() {
        return Arbitraries.of(SHOWN).list().ofMinSize(1).ofMaxSize(80).map(PdfReceiptProperties::string);
    }

    @Provide
    Arbitrary<String> anything() {
        return ReceiptArbitraries.anyText(200);
    }

    private static boolean isShown(int codePoint) {
        SubstitutionLog substitutions = new SubstitutionLog();
        for (FontChain chain : List.of(FontChain.REGULAR, FontChain.BOLD)) {
            chain.shape(Character.toString(codePoint), substitutions);
        }
        return substitutions.list().isEmpty();
    }

    private static String string(Iterable<Integer> codePoints) {
        StringBuilder text = new StringBuilder();
        codePoints.forEach(text::appendCodePoint);
        return text.toString();
    }
}
