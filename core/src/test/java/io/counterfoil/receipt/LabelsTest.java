package io.counterfoil.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.counterfoil.money.Money;
import io.counterfoil.money.Quantity;
import io.counterfoil.money.QuantityUnit;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LabelsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GH", "es", "es-VE", "fr", "und"})
    void every_language_has_every_label(String language) {
        assertThat(Labels.in(Locale.forLanguageTag(language)).texts()).containsOnlyKeys(Label.values());
    }

    @Test
    void a_language_that_is_not_shipped_has_english_words() {
        assertThat(Labels.in(Locale.FRENCH).of(Label.TICKET)).isEqualTo("Ticket");
        assertThat(Labels.in(Locale.forLanguageTag("es-PA")).of(Label.TICKET)).isEqualTo("Boleto");
    }

    @Test
    void no_label_may_be_missing_or_blank() {
        Map<Label, String> texts = new EnumMap<>(Labels.in(Locale.ENGLISH).texts());
        texts.remove(Label.COPY);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Labels(Locale.ENGLISH, texts))
                .withMessage("texts must have every label but missed [COPY]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Labels.in(Locale.ENGLISH).with(Label.COPY, " "));
    }

    @ParameterizedTest
    @CsvSource({
        "en, 0.05, 0.05",
        "en, 999.00, 999.00",
        "en, 1234567.80, '1,234,567.80'",
        "en, -1000.00, '-1,000.00'",
        "es-VE, 1234.50, '1.234,50'",
        "es-MX, 1234.50, '1,234.50'",
        "ar, 1234.50, '1,234.50'",
    })
    void amounts_are_written_as_the_locale_has_it(String language, String amount, String written) {
        Money money = Money.of(Currency.getInstance("USD"), amount);

        assertThat(new Figures(Locale.forLanguageTag(language)).of(money)).isEqualTo(written);
    }

    @Test
    void amounts_have_the_decimals_of_their_currency() {
        Figures figures = new Figures(Locale.ENGLISH);

        assertThat(figures.of(Money.of(Currency.getInstance("JPY"), "1500"))).isEqualTo("1,500");
        assertThat(figures.of(Money.of(Currency.getInstance("KWD"), "1.500"))).isEqualTo("1.500");
    }

    @Test
    void quantities_have_their_unit_unless_they_are_pieces() {
        Figures figures = new Figures(Locale.forLanguageTag("es"));

        assertThat(figures.of(Quantity.of("1.25", QuantityUnit.KILOGRAM))).isEqualTo("1,250\u00A0kg");
        assertThat(figures.of(Quantity.of(2, QuantityUnit.PIECE))).isEqualTo("2");
    }
}
