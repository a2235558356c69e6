/**
 * Receipts on thermal printers, in the command language ESC/POS.
 *
 * <ul>
 *   <li><b>{@link io.counterfoil.escpos.PrinterProfile}</b>: what a printer is, as data: 80 mm paper, 48 columns, 576
 *       dots, code page CP858 under number 19, draws QR codes by itself, cuts partially after 4 lines.
 *   <li><b>{@link io.counterfoil.escpos.EscPosEncoder}</b>: turns a receipt into an {@link
 *       io.counterfoil.escpos.EscPosJob}, the bytes that a printer takes, with the characters that it had to replace.
 *   <li><b>{@link io.counterfoil.escpos.EscPosReceiptPrinter}</b>: encodes and hands the job to a {@link
 *       io.counterfoil.escpos.PrintSink}: a file or a device.
 * </ul>
 *
 * <p>Text cannot command the printer. A receipt holds no control characters, its characters become bytes of {@code
 * 0x20} and more, and every command has its own block. The drawer opens for a block {@code Drawer} and nothing else.
 *
 * <p>escpos-coffee encodes the commands that it encodes well. Where it is known to be wrong (text, QR codes, images,
 * the way to the printer) the bytes are made here.
 *
 * <p>Nothing here is null; everything is immutable or says that it may be shared between threads.
 */
@NullMarked
package io.counterfoil.escpos;

import org.jspecify.annotations.NullMarked;
