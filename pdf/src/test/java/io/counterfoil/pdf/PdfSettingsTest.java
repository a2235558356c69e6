package io.counterfoil.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PdfSettingsTest {

    private static final Instant DATE = Instant.parse("2025-10-25T14:31:07Z");

    @Test
    void a_title_has_1_to_80_characters() {
        assertThatCode(() -> settings("x".repeat(PdfSettings.MAX_TITLE_CHARS), DATE))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> settings("x".repeat(PdfSettings.MAX_TITLE_CHARS + 1), DATE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("title must have 1 to 80 characters but had 81");
        assertThatThrownBy(() -> settings(" ", DATE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_title_is_put_into_printable_form() {
        assertThat(settings("Ticket\t1\u001B", DATE).title()).isEqualTo("Ticket 1");
    }

    @Test
    void a_date_has_a_year_of_four_digits() {
        assertThatCode(() -> settings("a", Instant.parse("9999-12-31T23:59:59Z")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> settings("a", Instant.parse("+10000-01-01T00:00:00Z")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatCode(() -> settings("a", Instant.parse("0001-01-01T00:00:00Z")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> settings("a", Instant.parse("0000-12-31T23:59:59Z")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_identity_is_32_hexadecimal_digits() {
        assertThatThrownBy(() -> new PdfDocumentId("9F86D081884C7D659A2FEAA0C55AD015"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PdfDocumentId("9f86")).isInstanceOf(IllegalArgumentException.class);
    }

    /** FIPS 180-4: the SHA-256 of "test" begins with these bytes. */
    @Test
    void an_identity_is_the_digest_of_what_it_stands_for() {
        assertThat(PdfDocumentId.digestOf("test").hex()).isEqualTo("9f86d081884c7d659a2feaa0c55ad015");
    }

    private static PdfSettings settings(String title, Instant date) {
        return new PdfSettings(PdfMedium.A4, PdfDocumentId.digestOf("a"), date, title, Locale.ROOT);
    }
}
