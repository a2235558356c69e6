package io.counterfoil.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PrintableTextTest {

    @Test
    void plain_text_stays_as_it_is() {
        assertThat(PrintableText.of("Adult  2 x 18.00 ~")).isEqualTo("Adult  2 x 18.00 ~");
    }

    @ParameterizedTest
    @ValueSource(ints = {'\t', '\n', 0x0B, '\f', '\r', 0x85, 0x2028, 0x2029, 0x2003, 0x3000})
    void whatever_separates_becomes_a_space(int separator) {
        assertThat(PrintableText.of("Ana" + Character.toString(separator) + "Ruiz"))
                .isEqualTo("Ana Ruiz");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 0x10, 0x1B, 0x1D, 0x7F, 0x80, 0x9B, 0x9F, 0xAD, 0x200B, 0x200E, 0x202A, 0x202E, 0x2066, 0x2069,
                0x061C, 0xFEFF, 0xE0041
            })
    void controls_and_invisible_characters_are_left_out(int control) {
        assertThat(PrintableText.of("Ana" + Character.toString(control) + "Ruiz"))
                .isEqualTo("AnaRuiz");
    }

    @Test
    void a_drawer_kick_in_a_name_is_only_its_visible_characters() {
        assertThat(PrintableText.of("Ana\u001Bp\u0000\u0019\u00FA")).isEqualTo("Anap\u00FA");
    }

    @Test
    void no_break_spaces_stay_unbroken() {
        assertThat(PrintableText.of("1\u202F234\u00A0\u20AC")).isEqualTo("1\u00A0234\u00A0\u20AC");
    }

    @Test
    void half_of_a_surrogate_pair_is_replaced() {
        assertThat(PrintableText.of("a\uD83Db")).isEqualTo("a\uFFFDb");
    }

    @Test
    void letters_are_composed() {
        assertThat(PrintableText.of("Jose\u0301")).isEqualTo("Jos\u00E9");
    }

    @Test
    void letters_are_composed_even_when_something_invisible_stood_between_them() {
        assertThat(PrintableText.of("Jose\u200B\u0301")).isEqualTo("Jos\u00E9");
    }

    @Property
    void nothing_that_commands_a_printer_is_left(@ForAll @StringLength(max = 60) String text) {
        String printable = PrintableText.of(text);

        assertThat(printable.codePoints()).allMatch(c -> switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        });
        assertThat(Normalizer.isNormalized(printable, Normalizer.Form.NFC)).isTrue();
    }

    @Property
    void printable_text_is_its_own_printable_form(@ForAll @StringLength(max = 60) String text) {
        String once = PrintableText.of(text);

        assertThat(PrintableText.of(once)).isEqualTo(once);
    }

    @Property
    void no_single_character_slips_through(@ForAll @IntRange(max = 0x2FFFF) int codePoint) {
        String printable = PrintableText.of(Character.toString(codePoint));

        assertThat(printable.codePoints()).noneMatch(c -> c < 0x20 || (c >= 0x7F && c < 0xA0));
    }
}
