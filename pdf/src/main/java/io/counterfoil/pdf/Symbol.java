package io.counterfoil.pdf;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import io.counterfoil.receipt.Barcode;
import io.counterfoil.receipt.QrCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A code for scanners, drawn as rectangles and not as an image: sharp at every resolution, and half the bytes.
 *
 * @param bars the dark modules, from the symbol's left upper corner; neighbours in a row are one rectangle
 * @param width the width of the symbol, in points
 * @param height the height of the symbol, in points
 */
record Symbol(List<Bar> bars, float width, float height) {

    /** White modules that a QR code needs on each side (ISO/IEC 18004:2015, section 9.1). */
    private static final int QR_QUIET_MODULES = 4;

    /** Largest module, in dots: 0.75 mm. A code of few modules need not fill the paper. */
    private static final int QR_LARGEST_MODULE_DOTS = 6;

    /** Smallest module that hand-held scanners and phones read well, in dots: 0.5 mm. */
    private static final int QR_GOOD_MODULE_DOTS = 4;

    /** Widest bar module, in dots: 0.375 mm. */
    private static final int BARCODE_LARGEST_MODULE_DOTS = 3;

    private static final float BARCODE_HEIGHT = PageStyle.mm(12);

    Symbol {
        bars = List.copyOf(bars);
    }

    /**
     * The QR code of a payload, at error correction level M (15 % of the symbol may be damaged), with its quiet zone. Payloads
     * of digits, upper case letters and {@code $%*+-./:} take the alphanumeric mode and 5.5 bits a character; all others are UTF-8.
     *
     * @param code the payload
     * @param preferredWidth how wide the symbol should be at most
     * @param greatestWidth how wide the symbol can be if its modules would be too small otherwise
     */
    static Symbol of(QrCode code, float preferredWidth, float greatestWidth) {
        ByteMatrix matrix = matrix(code.payload());
        int modules = matrix.getWidth() + 2 * QR_QUIET_MODULES;
        float module = qrModule(modules, preferredWidth, greatestWidth);
        List<Bar> bars = new ArrayList<>();
        for (int row = 0; row < matrix.getHeight(); row++) {
            byte[] cells = matrix.getArray()[row];
            boolean[] dark = new boolean[cells.length];
            for (int column = 0; column < cells.length; column++) {
                dark[column] = cells[column] == 1;
            }
            addRuns(dark, new Bar(QR_QUIET_MODULES * module, (QR_QUIET_MODULES + row) * module, module, module), bars);
        }
        return new Symbol(bars, modules * module, modules * module);
    }

    /**
     * The CODE 128 symbol of a payload. Its quiet zones of 10 modules (ISO/IEC 15417:2007, section 4.4.2) are the margins of the page,
     * which are wider.
     *
     * @param code the payload
     * @param greatestWidth how wide the symbol can be
     */
    static Symbol of(Barcode code, float greatestWidth) {
        boolean[] dark = new Code128Writer().encode(code.payload());
        float module = greatestWidth / dark.length;
        for (int dots = BARCODE_LARGEST_MODULE_DOTS; dots > 0; dots--) {
            if (dots * Dots.SIZE * dark.length <= greatestWidth) {
                module = dots * Dots.SIZE;
                break;
            }
        }
        List<Bar> bars = new ArrayList<>();
        addRuns(dark, new Bar(0, 0, module, BARCODE_HEIGHT), bars);
        return new Symbol(bars, module * dark.length, BARCODE_HEIGHT);
    }

    private static ByteMatrix matrix(String payload) {
        // An ECI header tells scanners that bytes are UTF-8. ASCII needs none, and simple scanners stumble over it.
        Map<EncodeHintType, ?> hints = StandardCharsets.US_ASCII.newEncoder().canEncode(payload)
                ? Map.of()
                : Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
        try {
            return Encoder.encode(payload, ErrorCorrectionLevel.M, hints).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("payload must fit a QR code but did not", tooLong);
        }
    }

    private static float qrModule(int modules, float preferredWidth, float greatestWidth) {
        for (int dots = QR_LARGEST_MODULE_DOTS; dots > 0; dots--) {
            float width = modules * dots * Dots.SIZE;
            if (width <= (dots > QR_GOOD_MODULE_DOTS ? preferredWidth : greatestWidth)) {
                return dots * Dots.SIZE;
            }
        }
        return greatestWidth / modules;
    }

    /** Adds a rectangle for each run of dark modules in a row that starts with this module. */
    private static void addRuns(boolean[] dark, Bar first, List<Bar> bars) {
        int column = 0;
        while (column < dark.length) {
            int start = column;
            while (column < dark.length && dark[column] == dark[start]) {
                column++;
            }
            if (dark[start]) {
                bars.add(new Bar(
                        first.x() + start * first.width(),
                        first.y(),
                        (column - start) * first.width(),
                        first.height()));
            }
        }
    }
}
