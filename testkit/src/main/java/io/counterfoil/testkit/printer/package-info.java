/**
 * A thermal printer without paper: what an embedder tests its printouts with.
 *
 * <ul>
 *   <li><b>{@link io.counterfoil.testkit.printer.VirtualPrinter}</b> reads the bytes of ESC/POS as a printer would.
 *   <li><b>{@link io.counterfoil.testkit.printer.Printout}</b> is what came out: the lines {@code ["FERRY LINE", "Total
 *       156.60"]}, the commands {@code [ESC @, ESC t 13, GS V 30]} and the faults, where bytes made no sense to the
 *       printer.
 *   <li><b>{@link io.counterfoil.testkit.printer.PrinterCommand}</b>: {@code ESC p} with the arguments {@code 00 32
 *       c8}.
 * </ul>
 *
 * <p>Nothing here is null; all values are immutable.
 */
@NullMarked
package io.counterfoil.testkit.printer;

import org.jspecify.annotations.NullMarked;
