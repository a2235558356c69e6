package io.counterfoil.pdf;

import io.counterfoil.receipt.PrintableText;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * What a PDF says about itself and which paper it is for. All of it comes from the document that is printed, and nothing from the machine
 * or the moment: the same receipt with the same settings gives the same bytes.
 *
 * @param medium the paper
 * @param documentId the identity in the trailer
 * @param createdAt the date that the file carries: when the ticket was issued, such as {@code 2025-10-25T03:59:59Z}; a PDF keeps
 *     whole seconds
 * @param title the title that viewers show and that A4 pages carry at the foot, such as {@code "Ticket TT00000001"}; 1 to {@value
 *     #MAX_TITLE_CHARS} chars. It stays readable for everybody who has the file, so no person's name belongs here
 * @param language the language of the texts, for screen readers, such as {@code es-VE}
 */
public record PdfSettings(
        PdfMedium medium, PdfDocumentId documentId, Instant createdAt, String title, Locale language) {

    /** Longest title, in chars: one line at the foot of a page. */
    public static final int MAX_TITLE_CHARS = 80;

    /** A date in a PDF has four digits for its year (ISO 32000-1, section 7.9.4). */
    private static final Instant FIRST_DATE = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant END_OF_DATES = Instant.parse("+10000-01-01T00:00:00Z");

    /** Puts the title into printable form and checks its length and the date. */
    public PdfSettings {
        Objects.requireNonNull(medium, "medium");
        Objects.requireNonNull(documentId, "documentId");
        Objects.requireNonNull(language, "language");
        title = PrintableText.of(title);
        if (title.isBlank() || title.length() > MAX_TITLE_CHARS) {
            throw new IllegalArgumentException(
                    "title must have 1 to " + MAX_TITLE_CHARS + " characters but had " + title.length());
        }
        if (createdAt.isBefore(FIRST_DATE) || !createdAt.isBefore(END_OF_DATES)) {
            throw new IllegalArgumentException("createdAt must be in the years 1 to 9999 but was " + createdAt);
        }
    }
}
