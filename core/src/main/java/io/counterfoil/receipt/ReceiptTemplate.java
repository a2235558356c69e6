package io.counterfoil.receipt;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * How a shop's receipts look, as data. Begin with a shipped one: {@code
 * ReceiptTemplate.ferry(Locale.ENGLISH).withFooter("Thank you")}. What the receipt says of the sale comes from the
 * ticket alone.
 *
 * @param labels the words of the template itself, and the locale of its numbers
 * @param columns the table of what was sold, from left to right, 1 to {@value Columns#MAX_CELLS}
 * @param dateTimePattern date and time of the sale in the shop's zone, by the letters of {@link DateTimeFormatter}:
 *     {@code "dd-MM-yyyy HH:mm"} is 20-11-2026 10:05
 * @param footerLines what stands below everything else, such as the conditions of carriage; at most {@value
 *     #MAX_FOOTER_LINES}
 * @param logo what stands above everything else, if anything
 */
public record ReceiptTemplate(
        Labels labels,
        List<ItemColumn> columns,
        String dateTimePattern,
        List<String> footerLines,
        Optional<Logo> logo) {

    /** Most footer lines; more is a leaflet, not a receipt. */
    public static final int MAX_FOOTER_LINES = 20;

    /** Longest date and time, in chars. */
    public static final int MAX_MOMENT_CHARS = 100;

    private static final OffsetDateTime PROBE = OffsetDateTime.of(2026, 11, 20, 10, 5, 59, 0, ZoneOffset.UTC);

    private static final String DAY_FIRST = "dd-MM-yyyy HH:mm";

    /**
     * Copies the lists and checks their sizes and the pattern.
     *
     * @throws IllegalArgumentException if a list is too long or empty, a footer line is longer than a {@link Note}, or
     *     the pattern has letters that are no date's or time's
     */
    public ReceiptTemplate {
        Objects.requireNonNull(labels, "labels");
        Objects.requireNonNull(logo, "logo");
        columns = List.copyOf(columns);
        footerLines = List.copyOf(footerLines);
        Limits.range("columns", columns.size(), 1, Columns.MAX_CELLS);
        Limits.range("footerLines", footerLines.size(), 0, MAX_FOOTER_LINES);
        footerLines.forEach(Note::new);
        Limits.range(
                "dateTimePattern",
                moment(dateTimePattern, labels.locale(), PROBE).length(),
                1,
                MAX_MOMENT_CHARS);
    }

    /**
     * A receipt of a shop: Description | Qty | Price | Amount.
     *
     * @param locale the language of its labels, as {@link Labels#in}, and of its numbers
     * @return the template
     */
    public static ReceiptTemplate retail(Locale locale) {
        return of(
                locale,
                new ItemColumn(ItemField.DESCRIPTION, 5),
                new ItemColumn(ItemField.QUANTITY, 2),
                new ItemColumn(ItemField.PRICE, 3),
                new ItemColumn(ItemField.AMOUNT, 3));
    }

    /**
     * A ticket of a ferry: Description | Qty | Rate | Levy | Amount, the levies in the amounts.
     *
     * @param locale the language of its labels, as {@link Labels#in}, and of its numbers
     * @return the template
     */
    public static ReceiptTemplate ferry(Locale locale) {
        return of(
                locale,
                new ItemColumn(ItemField.DESCRIPTION, 5),
                new ItemColumn(ItemField.QUANTITY, 1),
                new ItemColumn(ItemField.RATE, 3),
                new ItemColumn(ItemField.LEVY, 2),
                new ItemColumn(ItemField.AMOUNT_WITH_LEVY, 3));
    }

    /**
     * This template with a footer.
     *
     * @param lines what stands below everything else
     * @return a new template
     */
    public ReceiptTemplate withFooter(String... lines) {
        return new ReceiptTemplate(labels, columns, dateTimePattern, List.of(lines), logo);
    }

    /**
     * This template with a logo.
     *
     * @param image what stands above everything else
     * @return a new template
     */
    public ReceiptTemplate withLogo(Logo image) {
        return new ReceiptTemplate(labels, columns, dateTimePattern, footerLines, Optional.of(image));
    }

    /**
     * This template with other words.
     *
     * @param others the words
     * @return a new template
     */
    public ReceiptTemplate withLabels(Labels others) {
        return new ReceiptTemplate(others, columns, dateTimePattern, footerLines, logo);
    }

    /** Date and time as this template writes them. */
    String moment(OffsetDateTime moment) {
        return moment(dateTimePattern, labels.locale(), moment);
    }

    private static String moment(String pattern, Locale locale, OffsetDateTime moment) {
        try {
            return DateTimeFormatter.ofPattern(pattern, locale).format(moment);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("dateTimePattern must be of a date and time but was " + pattern, e);
        }
    }

    private static ReceiptTemplate of(Locale locale, ItemColumn... columns) {
        return new ReceiptTemplate(Labels.in(locale), List.of(columns), DAY_FIRST, List.of(), Optional.empty());
    }
}
