package io.counterfoil.escpos;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.counterfoil.receipt.Logo;
import io.counterfoil.testkit.printer.PrinterCommand;
import io.counterfoil.testkit.printer.Printout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Pictures on their way to paper and back. */
final class Pictures {

    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    /** Bytes of {@code GS v 0} before its dots: the 0 of its name, mode, width and height. */
    private static final int RASTER_HEAD = 6;

    private Pictures() {}

    static Logo logo(int width, int height, IntBinaryOperator argbAt) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, argbAt.applyAsInt(x, y));
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Logo(png.toByteArray());
    }

    /** The dots of all images of a printout, one below the other: a hash for a black one. */
    static List<String> dots(Printout printout) {
        return printout.commands().stream()
                .filter(c -> c.name().equals("GS v"))
                .map(PrinterCommand::argumentBytes)
                .flatMap(Pictures::rows)
                .toList();
    }

    private static Stream<String> rows(byte[] raster) {
        int rowBytes = Byte.toUnsignedInt(raster[2]) + 256 * Byte.toUnsignedInt(raster[3]);
        int height = Byte.toUnsignedInt(raster[4]) + 256 * Byte.toUnsignedInt(raster[5]);
        return IntStream.range(0, height).mapToObj(y -> {
            StringBuilder row = new StringBuilder();
            for (int x = 0; x < rowBytes * 8; x++) {
                int bits = raster[RASTER_HEAD + y * rowBytes + x / 8];
                row.append((bits & 0x80 >> x % 8) == 0 ? '.' : '#');
            }
            return row.toString();
        });
    }

    /** What a scanner reads from the one image of a printout. */
    static String scan(Printout printout) {
        List<String> rows = dots(printout);
        int width = rows.get(0).length();
        int[] pixels = new int[width * rows.size()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = rows.get(i / width).charAt(i % width) == '#' ? BLACK : WHITE;
        }
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, rows.size(), pixels))))
                    .getText();
        } catch (ReaderException e) {
            throw new AssertionError("no QR code was found in the picture", e);
        }
    }
}
