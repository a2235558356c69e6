package io.counterfoil.escpos;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Version;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** A QR code of a size that fits the paper: its level of error correction, the dots of a module, and its picture. */
final class QrSymbol {

    /** Light modules on each side: ISO/IEC 18004:2015, 9.1. */
    private static final int QUIET_MODULES = 4;

    /** Finer modules are hard to read from thermal paper: 3 dots are 0.375 mm. */
    private static final int FINE_DOTS = 3;

    /** Larger modules only waste paper: 6 dots are 0.75 mm. */
    private static final int LARGEST_DOTS = 6;

    private static final int LAST_VERSION = 40;

    /** From here on the number of bytes is told in 16 bits instead of 8. */
    private static final int FIRST_LONG_VERSION = 10;

    /** Mode (4) and, where the payload is not ASCII, the mark of UTF-8 (12). */
    private static final int HEADER_BITS = 16;

    private final String payload;
    private final ErrorCorrectionLevel level;
    private final int moduleDots;

    private QrSymbol(String payload, ErrorCorrectionLevel level, int moduleDots) {
        this.payload = payload;
        this.level = level;
        this.moduleDots = moduleDots;
    }

    /**
     * The symbol for a payload on paper of so many dots: level M (15 % can be restored), or L (7 %) where M would be
     * too fine. Sized as if all were bytes, since a printer that draws by itself may not use the denser modes.
     */
    static QrSymbol fitting(String payload, int dots) {
        int bytes = payload.getBytes(StandardCharsets.UTF_8).length;
        int medium = moduleDots(bytes, ErrorCorrectionLevel.M, dots);
        return medium >= FINE_DOTS
                ? new QrSymbol(payload, ErrorCorrectionLevel.M, medium)
                : new QrSymbol(payload, ErrorCorrectionLevel.L, moduleDots(bytes, ErrorCorrectionLevel.L, dots));
    }

    byte[] payloadBytes() {
        return payload.getBytes(StandardCharsets.UTF_8);
    }

    int moduleDots() {
        return moduleDots;
    }

    /** The level as {@code GS ( k} function 169 numbers it: 48 is L, 49 is M. */
    int levelNumber() {
        return level == ErrorCorrectionLevel.L ? '0' : '1';
    }

    Raster picture() {
        ByteMatrix modules = matrix(payload, level);
        int side = (modules.getWidth() + 2 * QUIET_MODULES) * moduleDots;
        return Raster.of(side, side, (x, y) -> {
            int column = x / moduleDots - QUIET_MODULES;
            int row = y / moduleDots - QUIET_MODULES;
            boolean inside = column >= 0 && row >= 0 && column < modules.getWidth() && row < modules.getHeight();
            return inside ? modules.get(column, row) : 0;
        });
    }

    private static int moduleDots(int bytes, ErrorCorrectionLevel level, int dots) {
        return Math.min(LARGEST_DOTS, dots / (modules(bytes, level) + 2 * QUIET_MODULES));
    }

    /** The side of the smallest symbol that holds so many bytes: ISO/IEC 18004:2015, 7.4.1 to 7.4.5 and table 3. */
    private static int modules(int bytes, ErrorCorrectionLevel level) {
        for (int number = 1; number <= LAST_VERSION; number++) {
            Version version = Version.getVersionForNumber(number);
            int dataBytes = version.getTotalCodewords()
                    - version.getECBlocksForLevel(level).getTotalECCodewords();
            int lengthBits = number < FIRST_LONG_VERSION ? Byte.SIZE : Short.SIZE;
            if (HEADER_BITS + lengthBits + bytes * Byte.SIZE <= dataBytes * Byte.SIZE) {
                return version.getDimensionForVersion();
            }
        }
        throw new IllegalStateException("a payload within its limit must fit into a symbol");
    }

    private static ByteMatrix matrix(String payload, ErrorCorrectionLevel level) {
        Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
        if (!payload.chars().allMatch(c -> c < 0x80)) {
            // Only where it is needed: the hint adds an ECI segment, which some scanners do not know.
            hints.put(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
        }
        try {
            return Encoder.encode(payload, level, hints).getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException("a payload within its limit must fit into a symbol", e);
        }
    }
}
