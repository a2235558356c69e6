package io.counterfoil.receipt;

/**
 * Where receipts come out: a thermal printer, a file of PDF, a text console.
 *
 * <p>An implementer owes this:
 *
 * <ul>
 *   <li>It is called after the sale is committed. Whatever it does or throws, the sale stands.
 *   <li>It renders every block in order, or ignores the kinds that its medium has no means for (a cut in a PDF). It
 *       never shows less text than the receipt holds: a character it cannot show is replaced and reported.
 *   <li>Printing the same receipt twice prints it twice.
 *   <li>It may be called from several threads; two receipts never mix on paper.
 *   <li>It returns within a bounded time. Failure of the way to the printer is a {@code CounterfoilException} with one
 *       of the codes {@code PRINTER_…}; an {@link IllegalArgumentException} means that the receipt can never be printed
 *       on this medium.
 * </ul>
 */
@FunctionalInterface
public interface ReceiptPrinter {

    /**
     * Prints a receipt.
     *
     * @param receipt the document
     * @return how far it came and which characters were replaced
     */
    PrintResult print(Receipt receipt);
}
