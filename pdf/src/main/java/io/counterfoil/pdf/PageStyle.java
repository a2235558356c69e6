package io.counterfoil.pdf;

import io.counterfoil.receipt.Emphasis;

/**
 * Everything about a medium that decides where things stand. Lengths are points (1/72 inch).
 *
 * @param pageWidth width of the paper
 * @param margin what stays empty at the left and the right
 * @param edge what stays empty at the top and the bottom
 * @param maxPageHeight the height of a sheet, or the longest page of a roll
 * @param sheets whether pages are sheets of one height, with a number at the foot
 * @param type sizes of letters
 * @param codeWidth how wide a QR code should be, its quiet zone included
 */
record PageStyle(
        float pageWidth,
        float margin,
        float edge,
        float maxPageHeight,
        boolean sheets,
        TypeScale type,
        float codeWidth) {

    /** No page may be longer: 14,400 units of 1/72 inch, about 5 m (ISO 32000-1, annex C.2). */
    static final float LONGEST_PAGE = 14_400;

    private static final float POINTS_PER_MM = 72 / 25.4f;
    private static final float ROLL_EDGE_MM = 4;
    private static final float SHEET_MARGIN_MM = 20;
    private static final float SHEET_EDGE_MM = 18;

    private static final PageStyle ROLL_80 = roll(80, 72, new TypeScale(9, 14, 14, 7.5f), 34);
    private static final PageStyle ROLL_58 = roll(58, 48, new TypeScale(8, 12, 12, 7), 32);
    private static final PageStyle A4 = sheet(210, 297, new TypeScale(10, 15, 18, 8.5f), 40);

    /** The style of a medium. */
    static PageStyle of(PdfMedium medium) {
        return switch (medium) {
            case ROLL_80 -> ROLL_80;
            case ROLL_58 -> ROLL_58;
            case A4 -> A4;
        };
    }

    /** A roll of paper; all in millimetres but the type. */
    private static PageStyle roll(float widthMm, float printableMm, TypeScale type, float codeWidthMm) {
        return new PageStyle(
                mm(widthMm),
                mm((widthMm - printableMm) / 2),
                mm(ROLL_EDGE_MM),
                LONGEST_PAGE,
                false,
                type,
                mm(codeWidthMm));
    }

    /** Sheets of paper; all in millimetres but the type. */
    private static PageStyle sheet(float widthMm, float heightMm, TypeScale type, float codeWidthMm) {
        return new PageStyle(
                mm(widthMm), mm(SHEET_MARGIN_MM), mm(SHEET_EDGE_MM), mm(heightMm), true, type, mm(codeWidthMm));
    }

    static float mm(float millimetres) {
        return millimetres * POINTS_PER_MM;
    }

    /** The width between the margins. */
    float contentWidth() {
        return pageWidth - 2 * margin;
    }

    /** The height between the edges. */
    float contentHeight() {
        return maxPageHeight - 2 * edge;
    }

    /** The space between two columns, and between a label and its amount. */
    float gap() {
        return type.normal() * 0.8f;
    }

    /** The greatest height of a logo. */
    float logoHeight() {
        return mm(sheets ? 30 : 25);
    }

    TextStyle style(Emphasis emphasis) {
        return switch (emphasis) {
            case NORMAL -> new TextStyle(FontChain.REGULAR, type.normal());
            case STRONG -> new TextStyle(FontChain.BOLD, type.normal());
            case LARGE -> new TextStyle(FontChain.BOLD, type.large());
        };
    }

    TextStyle heading() {
        return new TextStyle(FontChain.BOLD, type.heading());
    }

    TextStyle note() {
        return new TextStyle(FontChain.REGULAR, type.note());
    }
}
