package io.counterfoil.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CodePageTextTest {

    private final CodePageText cp858 = new CodePageText(CodePage.CP858.charset());
    private final CodePageText cp437 = new CodePageText(CodePage.CP437.charset());
    private final List<String> replaced = new ArrayList<>();

    @Test
    void what_the_page_has_stays() {
        assertThat(fit(cp858, "Ni\u00F1o \u20AC5 ~")).isEqualTo("Ni\u00F1o \u20AC5 ~");
        assertThat(cp858.bytes("\u20AC\u00F1 ~")).containsExactly(0xD5, 0xA4, 0x20, 0x7E);
        assertThat(replaced).isEmpty();
    }

    @Test
    void a_no_break_space_is_a_space_on_paper() {
        assertThat(fit(cp437, "1\u00A0234")).isEqualTo("1\u00A0234");
        assertThat(cp437.bytes("1\u00A02")).containsExactly('1', ' ', '2');
    }

    @ParameterizedTest
    @CsvSource({
        "\u20AC5.00, EUR\u00A05.00, U+20AC EUR",
        "5.00\u20AC, 5.00\u00A0EUR, U+20AC EUR",
        "5.00\u00A0\u20AC, 5.00\u00A0EUR, U+20AC EUR",
        "GH\u20B525, GHS\u00A025, U+20B5 GHS",
        "\u20B525, GHS\u00A025, U+20B5 GHS",
        "\u20B91, INR\u00A01, U+20B9 INR",
    })
    void a_currency_sign_becomes_its_code(String text, String fitted, String replacement) {
        assertThat(fit(cp437, text)).isEqualTo(fitted);
        assertThat(replaced).containsExactly(replacement);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\u0150r, Or, U+0150 O",
                "\u0141\u00F3d\u017A, L\u00F3dz, U+0141 L U+017A z",
                "\u2018a\u2019, 'a', U+2018 ' U+2019 '",
                "\u2013, -, U+2013 -",
                "\u2026, ..., U+2026 ...",
                "\uFB01n, fin, U+FB01 fi",
                "x\u0323y, xy, U+0323 ",
                "\u6E21, ?, U+6E21 ?",
                "\uD83D\uDEA2, ?, U+1F6A2 ?",
                "\uFFFD, ?, U+FFFD ?",
                "\u0416, ?, U+0416 ?",
            })
    void other_characters_become_what_resembles_them(String text, String fitted, String replacements) {
        assertThat(fit(cp858, text)).isEqualTo(fitted);
        assertThat(String.join(" ", replaced).trim()).isEqualTo(replacements.trim());
    }

    /** In a PC's memory these were pictures of the control characters, and some charsets map them there. */
    @ParameterizedTest
    @ValueSource(strings = {"IBM437", "IBM850", "IBM852", "IBM00858", "IBM862", "IBM866", "windows-1252", "ISO-8859-1"})
    void no_character_becomes_a_control_byte(String charset) {
        CodePageText page = new CodePageText(Charset.forName(charset));

        for (int c = 0; c <= 0xFFFF; c++) {
            if (page.has(c)) {
                byte[] bytes = page.bytes(Character.toString(c));
                assertThat(bytes).hasSize(1);
                assertThat(Byte.toUnsignedInt(bytes[0]))
                        .isGreaterThanOrEqualTo(0x20)
                        .isNotEqualTo(0x7F);
            }
        }
    }

    @Property
    void whatever_was_fitted_can_be_encoded(@ForAll String text) {
        String fitted = cp858.fit(text, (codePoint, replacement) -> {});

        assertThat(cp858.bytes(fitted)).hasSize(fitted.codePointCount(0, fitted.length()));
    }

    @Test
    void text_is_fitted_before_it_is_encoded() {
        assertThatIllegalStateException().isThrownBy(() -> cp437.bytes("\u20AC"));
    }

    @Test
    void a_code_page_has_one_byte_a_character_and_ascii_in_its_place() {
        assertThat(new CodePage(StandardCharsets.ISO_8859_1, 255).number()).isEqualTo(255);
        assertThatIllegalArgumentException().isThrownBy(() -> new CodePage(StandardCharsets.ISO_8859_1, 256));
        assertThatIllegalArgumentException().isThrownBy(() -> new CodePage(StandardCharsets.ISO_8859_1, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CodePage(StandardCharsets.UTF_8, 0))
                .withMessageContaining("UTF-8");
        assertThatIllegalArgumentException().isThrownBy(() -> CodePage.of("GBK", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> CodePage.of("IBM037", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> CodePage.of("CP858-euro", 0));
    }

    private String fit(CodePageText page, String text) {
        return page.fit(text, (c, by) -> replaced.add("U+" + hex(c) + " " + by));
    }

    private static String hex(int codePoint) {
        String digits = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
