package io.counterfoil.pdf;

/** The paper that a document is made for. */
public enum PdfMedium {
    /** A roll 80 mm wide, printed on 72 mm (576 dots at 203 dpi); each page is as long as what stands on it. */
    ROLL_80,
    /** A roll 58 mm wide, printed on 48 mm (384 dots at 203 dpi); each page is as long as what stands on it. */
    ROLL_58,
    /** Sheets of 210 mm by 297 mm (ISO 216), numbered at the foot. */
    A4
}
