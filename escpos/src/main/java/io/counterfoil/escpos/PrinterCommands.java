package io.counterfoil.escpos;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.Style;
import com.github.anastaciocintra.escpos.barcode.BarCode;
import io.counterfoil.receipt.Emphasis;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The commands of ESC/POS into an array. escpos-coffee writes those of fixed form; text, QR codes and images are
 * written here, because it lets control characters through, cuts payloads that are not ASCII and overflows on large
 * images. Its text methods are never called.
 */
final class PrinterCommands {

    /**
     * How long the drawer's magnet is on and off, in units of 2 ms: 100 ms and 400 ms suit the drawers that are sold.
     */
    private static final int PULSE_ON = 50;

    private static final int PULSE_OFF = 200;

    /** Rows of an image sent at once: 9 KiB on 80 mm paper, less than the smallest printer's buffer. */
    private static final int BAND_ROWS = 128;

    private static final int BARCODE_HEIGHT_DOTS = 64;

    private static final int ESC = 0x1B;
    private static final int FS = 0x1C;
    private static final int GS = 0x1D;

    private static final byte[] NORMAL = bytes(new Style());
    private static final byte[] STRONG = bytes(new Style().setBold(true));
    private static final byte[] LARGE =
            bytes(new Style().setBold(true).setFontSize(Style.FontSize._2, Style.FontSize._2));

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    private final EscPos coffee = new EscPos(bytes);

    PrinterCommands initialise() {
        return coffee(EscPos::initializePrinter);
    }

    PrinterCommands singleBytes() {
        return write(FS, '.');
    }

    PrinterCommands codePage(int number) {
        return coffee(printer -> printer.setPrinterCharacterTable(number));
    }

    PrinterCommands style(Emphasis emphasis) {
        byte[] style = switch (emphasis) {
            case NORMAL -> NORMAL;
            case STRONG -> STRONG;
            case LARGE -> LARGE;
        };
        return coffee(printer -> printer.write(style, 0, style.length));
    }

    PrinterCommands centred() {
        return write(ESC, 'a', 1);
    }

    PrinterCommands atLeft() {
        return write(ESC, 'a', 0);
    }

    /** Bytes of a code page, none below 0x20, and the end of their line. */
    PrinterCommands line(byte[] text) {
        bytes.writeBytes(text);
        return write('\n');
    }

    PrinterCommands feed(int lines) {
        for (int i = 0; i < lines; i++) {
            write('\n');
        }
        return this;
    }

    PrinterCommands cut(EscPos.CutMode mode) {
        return coffee(printer -> printer.cut(mode));
    }

    PrinterCommands openDrawer(EscPos.PinConnector pin) {
        return coffee(printer -> printer.pulsePin(pin, PULSE_ON, PULSE_OFF));
    }

    /** Model 2, module size, level, payload, print: GS ( k functions 165, 167, 169, 180 and 181. */
    PrinterCommands qrCode(QrSymbol symbol) {
        byte[] payload = symbol.payloadBytes();
        write(GS, '(', 'k', 4, 0, '1', 'A', '2', 0);
        write(GS, '(', 'k', 3, 0, '1', 'C', symbol.moduleDots());
        write(GS, '(', 'k', 3, 0, '1', 'E', symbol.levelNumber());
        write(GS, '(', 'k', (payload.length + 3) & 0xFF, (payload.length + 3) >> 8, '1', 'P', '0');
        bytes.writeBytes(payload);
        return write(GS, '(', 'k', 3, 0, '1', 'Q', '0');
    }

    PrinterCommands raster(Raster picture) {
        int rowBytes = picture.rowBytes();
        for (int from = 0; from < picture.heightDots(); from += BAND_ROWS) {
            int rows = Math.min(BAND_ROWS, picture.heightDots() - from);
            write(GS, 'v', '0', 0, rowBytes & 0xFF, rowBytes >> 8, rows & 0xFF, rows >> 8);
            bytes.write(picture.rows(), from * rowBytes, rows * rowBytes);
        }
        return this;
    }

    /** CODE 128 in its set B, which has all of printable ASCII; a brace is a command there and is doubled. */
    PrinterCommands barcode(String payload, int moduleDots) {
        BarCode code =
                new BarCode().setSystem(BarCode.BarCodeSystem.CODE128).setBarCodeSize(moduleDots, BARCODE_HEIGHT_DOTS);
        return coffee(printer -> printer.write(code, "{B" + payload.replace("{", "{{")));
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    private PrinterCommands write(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
        return this;
    }

    private PrinterCommands coffee(Command command) {
        try {
            command.writeTo(coffee);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("an array takes every byte", e);
        }
    }

    private static byte[] bytes(Style style) {
        try {
            return style.getConfigBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("an array takes every byte", e);
        }
    }

    /** One call of escpos-coffee. */
    @FunctionalInterface
    private interface Command {
        void writeTo(EscPos printer) throws IOException;
    }
}
