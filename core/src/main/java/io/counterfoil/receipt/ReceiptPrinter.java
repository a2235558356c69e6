package io.counterfoil.receipt;

import io.counterfoil.refusal.CounterfoilException;

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
 *   <li>It answers within a bounded time, or its Javadoc says what may hold it up. Failure of the way to the printer is
 *       a {@link CounterfoilException} with one of the codes {@code PRINTER_…}; an {@link IllegalArgumentException}
 *       means that the receipt can never be printed on this medium.
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
