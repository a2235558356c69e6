package io.counterfoil.escpos;

/** What one printer can do and another cannot. Images ({@code GS v 0}) are taken for granted. */
public enum PrinterFeature {
    /** Draws QR codes from their payload ({@code GS ( k}). Without it they are sent as images, which takes longer. */
    NATIVE_QR,
    /** Has a blade that cuts through ({@code GS V 0}). */
    FULL_CUT,
    /**
     * Has a blade that leaves a bridge, so that the receipt does not fall ({@code GS V 1}); preferred where there are
     * both.
     */
    PARTIAL_CUT,
    /** Has a drawer at pin 2 of its connector, where most are. */
    DRAWER_PIN_2,
    /** Has a drawer at pin 5 of its connector. */
    DRAWER_PIN_5,
    /**
     * Takes bytes of 0x80 and more for halves of Chinese or Japanese characters until told otherwise ({@code FS .}), as
     * printers made for China do.
     */
    DOUBLE_BYTE_AT_START
}
