package io.counterfoil.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.receipt.PrintableText;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LineBreakerProperties {

    @Property
    void breaking_loses_nothing_but_spaces(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 20_000) int width) {
        ShapedText shaped = shaped(text);

        String lines = LineBreaker.lines(shaped, width).stream()
                .map(LineBreakerProperties::string)
                .collect(Collectors.joining());

        assertThat(lines.replace(" ", ""))
                .isEqualTo(shaped.substring(0, shaped.length()).replace(" ", ""));
    }

    @Property
    void a_line_is_too_wide_only_if_it_is_a_single_character(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 20_000) int width) {
        for (TextLine line : LineBreaker.lines(shaped(text), width)) {
            assertThat(line.text().width(line.from(), line.to()) <= width || letters(line) == 1)
                    .as(string(line))
                    .isTrue();
        }
    }

    @Property
    void no_word_is_broken_where_the_widest_fits(@ForAll("texts") String text) {
        ShapedText shaped = shaped(text);

        List<TextLine> lines = LineBreaker.lines(shaped, Math.max(1, LineBreaker.widestPiece(shaped)));

        for (TextLine line : lines.subList(1, lines.size())) {
            assertThat(shaped.codePoint(line.from() - 1)).isIn((int) ' ', (int) '-', (int) '/');
        }
    }

    @Example
    void lines_break_at_spaces_and_inside_compounds_and_keep_a_sign_with_its_number() {
        ShapedText text = shaped("Puerto Cabello-Valencia and/or -25.00");

        assertThat(LineBreaker.lines(text, width("Puerto Cabello-")).stream().map(LineBreakerProperties::string))
                .containsExactly("Puerto Cabello-", "Valencia and/", "or -25.00");
        assertThat(LineBreaker.lines(text, width("-25.00")).stream().map(LineBreakerProperties::string))
                .contains("-25.00");
    }

    @Example
    void an_endless_word_is_broken_where_the_line_is_full() {
        assertThat(LineBreaker.lines(shaped("aaaaaaa"), width("aaa")).stream().map(LineBreakerProperties::string))
                .containsExactly("aaa", "aaa", "a");
    }

    @Example
    void a_mark_stays_with_its_letter() {
        String letter = "x\u0301";

        assertThat(LineBreaker.lines(shaped(letter.repeat(4)), width("xx")).stream()
                        .map(LineBreakerProperties::string))
                .containsExactly(letter + letter, letter + letter);
    }

    @Example
    void the_empty_text_is_one_empty_line() {
        assertThat(LineBreaker.lines(shaped(""), 100)).singleElement().matches(TextLine::isEmpty);
        assertThat(LineBreaker.lines(shaped("   "), 100)).singleElement().matches(TextLine::isEmpty);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words =
                Arbitraries.strings().withChars("ab WÑ0-/.,\u0301").ofMaxLength(60);
        return Arbitraries.oneOf(words, ReceiptArbitraries.anyText(60));
    }

    private static ShapedText shaped(String text) {
        return FontChain.REGULAR.shape(PrintableText.of(text), new SubstitutionLog());
    }

    private static int width(String text) {
        ShapedText shaped = shaped(text);
        return shaped.width(0, shaped.length());
    }

    private static String string(TextLine line) {
        return line.text().substring(line.from(), line.to());
    }

    /** Characters that take room: not the marks over them. */
    private static long letters(TextLine line) {
        long letters = 0;
        for (int i = line.from(); i < line.to(); i++) {
            letters += line.text().advance(i) > 0 ? 1 : 0;
        }
        return letters;
    }
}
