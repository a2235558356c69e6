package io.counterfoil.escpos;

import io.counterfoil.receipt.Receipt;

/**
 * Turns receipts into the bytes that a thermal printer takes. The same receipt gives the same bytes, always. May be
 * shared between threads.
 *
 * <p>A printer that has no blade or no drawer ignores those blocks; a blade is fed past first. A QR code is drawn by
 * the printer where it can and is an image where it cannot. A character that the code page lacks is replaced by what
 * resembles it most, a currency sign by its code: {@code "5.00 EUR"}.
 */
public final class EscPosEncoder {

    private final PrinterProfile profile;
    private final CodePageText text;
    private final LogoRasters logos;

    /**
     * An encoder for a printer.
     *
     * @param profile what the printer is
     */
    public EscPosEncoder(PrinterProfile profile) {
        this.profile = profile;
        this.text = new CodePageText(profile.codePage().charset());
        this.logos = new LogoRasters(profile.dots());
    }

    /**
     * The bytes of a receipt.
     *
     * @param receipt the document
     * @return its bytes and the characters that were replaced
     * @throws IllegalArgumentException if the receipt can never be printed on this printer: its logo is no readable
     *     PNG, or a barcode is too long for the width of the paper
     */
    public EscPosJob encode(Receipt receipt) {
        return new BlockCommands(profile, text, logos).job(receipt);
    }
}
