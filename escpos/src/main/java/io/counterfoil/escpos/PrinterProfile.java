package io.counterfoil.escpos;

import io.counterfoil.receipt.TextLayout;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * What a printer is, as data. Begin with one of the generic profiles and change what is different: {@code
 * PrinterProfile.generic80().withCodePage(CodePage.of("IBM00858", 13))}.
 *
 * @param name for people, such as {@code "generic 80 mm"}
 * @param columns characters of a line in the ordinary font, {@value #MIN_COLUMNS} to {@value TextLayout#MAX_COLUMNS}
 * @param dots dots of a line, {@value #MIN_DOTS} to {@value #MAX_DOTS}; 8 to a millimetre on almost all printers
 * @param codePage the characters that it prints text with
 * @param feedBeforeCut lines from the print head to the blade, 0 to {@value #MAX_FEED}: fed before a cut, or it would
 *     go through the last lines
 * @param features what it can do
 */
public record PrinterProfile(
        String name, int columns, int dots, CodePage codePage, int feedBeforeCut, Set<PrinterFeature> features) {

    /** Narrowest paper, in columns: in double width it still has what a layout needs. */
    public static final int MIN_COLUMNS = 2 * TextLayout.MIN_COLUMNS;

    /** Narrowest paper, in dots: the largest QR code still has 2 for each of its modules. */
    public static final int MIN_DOTS = 288;

    /** Widest paper, in dots: 112 mm. */
    public static final int MAX_DOTS = 896;

    /** Longest way to the blade, in lines. */
    public static final int MAX_FEED = 20;

    /** Checks the ranges and that there is at most one drawer; copies the features. */
    public PrinterProfile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(codePage, "codePage");
        range("columns", columns, MIN_COLUMNS, TextLayout.MAX_COLUMNS);
        range("dots", dots, MIN_DOTS, MAX_DOTS);
        range("feedBeforeCut", feedBeforeCut, 0, MAX_FEED);
        features = Set.copyOf(features);
        if (features.contains(PrinterFeature.DRAWER_PIN_2) && features.contains(PrinterFeature.DRAWER_PIN_5)) {
            throw new IllegalArgumentException("features must have at most one drawer but was " + features);
        }
    }

    /**
     * Any printer for 58 mm paper: 32 columns, 384 dots, no blade; QR codes are sent as images, which all of them
     * print.
     *
     * @return the profile
     */
    public static PrinterProfile generic58() {
        return new PrinterProfile("generic 58 mm", 32, 384, CodePage.CP858, 3, EnumSet.of(PrinterFeature.DRAWER_PIN_2));
    }

    /**
     * Any printer for 80 mm paper: 48 columns, 576 dots, partial cut, draws QR codes by itself.
     *
     * @return the profile
     */
    public static PrinterProfile generic80() {
        return new PrinterProfile(
                "generic 80 mm",
                48,
                576,
                CodePage.CP858,
                4,
                EnumSet.of(PrinterFeature.NATIVE_QR, PrinterFeature.PARTIAL_CUT, PrinterFeature.DRAWER_PIN_2));
    }

    /**
     * A printer for 80 mm paper with the wider margins of Epson's TM-T88 family: 42 columns, 512 dots.
     *
     * @return the profile
     */
    public static PrinterProfile generic80With42Columns() {
        PrinterProfile wide = generic80();
        return new PrinterProfile(
                "generic 80 mm, 42 columns", 42, 512, wide.codePage, wide.feedBeforeCut, wide.features);
    }

    /**
     * This printer with another code page.
     *
     * @param other the code page
     * @return a new profile
     */
    public PrinterProfile withCodePage(CodePage other) {
        return new PrinterProfile(name, columns, dots, other, feedBeforeCut, features);
    }

    /**
     * This printer with one more feature.
     *
     * @param feature what it can do as well
     * @return a new profile
     */
    public PrinterProfile with(PrinterFeature feature) {
        EnumSet<PrinterFeature> more = EnumSet.of(feature);
        more.addAll(features);
        return new PrinterProfile(name, columns, dots, codePage, feedBeforeCut, more);
    }

    /**
     * This printer without a feature.
     *
     * @param feature what it cannot do
     * @return a new profile
     */
    public PrinterProfile without(PrinterFeature feature) {
        EnumSet<PrinterFeature> fewer = EnumSet.noneOf(PrinterFeature.class);
        fewer.addAll(features);
        fewer.remove(feature);
        return new PrinterProfile(name, columns, dots, codePage, feedBeforeCut, fewer);
    }

    /**
     * Whether the printer can do something.
     *
     * @param feature what
     * @return true if it can
     */
    public boolean has(PrinterFeature feature) {
        return features.contains(feature);
    }

    private static void range(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " must be from " + min + " to " + max + " but was " + value);
        }
    }
}
