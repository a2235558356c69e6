package io.counterfoil.escpos;

import io.counterfoil.receipt.Logo;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Logos as dots: made to fit the paper, and dithered after R. W. Floyd and L. Steinberg, "An adaptive algorithm for
 * spatial grey scale" (1976). Converting takes a hundred times as long as printing the rest of a receipt, so the last
 * few logos are kept by their content. May be shared between threads.
 */
final class LogoRasters {

    /** A till prints one or two different logos. */
    private static final int KEPT = 4;

    private static final int WHITE = 255;
    private static final int THRESHOLD = 128;

    private final int dots;
    private final Map<Logo, Raster> kept = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Logo, Raster> eldest) {
            return size() > KEPT;
        }
    };

    LogoRasters(int dots) {
        this.dots = dots;
    }

    synchronized Raster of(Logo logo) {
        return kept.computeIfAbsent(logo, this::convert);
    }

    private Raster convert(Logo logo) {
        BufferedImage image = decode(logo);
        int width = Math.min(image.getWidth(), dots);
        int height = Math.max(1, image.getHeight() * width / image.getWidth());
        int[][] greys = new int[height][width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                greys[y][x] = average(image, cell(x, width, image.getWidth()), cell(y, height, image.getHeight()));
            }
        }
        dither(greys);
        return Raster.of(width, height, (x, y) -> WHITE - greys[y][x]);
    }

    private static BufferedImage decode(Logo logo) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream bytes = new MemoryCacheImageInputStream(new ByteArrayInputStream(logo.png()))) {
            reader.setInput(bytes, true, true);
            return reader.read(0);
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("logo must be a readable PNG but was not", e);
        } finally {
            reader.dispose();
        }
    }

    /** The pixels that one dot stands for: from, inclusive, and to, exclusive. */
    private static int[] cell(int dot, int dots, int pixels) {
        int from = dot * pixels / dots;
        return new int[] {from, Math.max(from + 1, (dot + 1) * pixels / dots)};
    }

    private static int average(BufferedImage image, int[] across, int[] down) {
        int sum = 0;
        for (int y = down[0]; y < down[1]; y++) {
            for (int x = across[0]; x < across[1]; x++) {
                sum += grey(image.getRGB(x, y));
            }
        }
        return sum / ((across[1] - across[0]) * (down[1] - down[0]));
    }

    /** Luma of Rec. ITU-R BT.601 over white paper, 0 to 255. */
    private static int grey(int argb) {
        int alpha = argb >>> 24;
        int luma = (299 * (argb >> 16 & 0xFF) + 587 * (argb >> 8 & 0xFF) + 114 * (argb & 0xFF)) / 1000;
        return (luma * alpha + WHITE * (WHITE - alpha)) / WHITE;
    }

    private static void dither(int[][] greys) {
        for (int y = 0; y < greys.length; y++) {
            for (int x = 0; x < greys[y].length; x++) {
                int wanted = greys[y][x];
                greys[y][x] = wanted < THRESHOLD ? 0 : WHITE;
                int error = wanted - greys[y][x];
                spread(greys, x + 1, y, error * 7 / 16);
                spread(greys, x - 1, y + 1, error * 3 / 16);
                spread(greys, x, y + 1, error * 5 / 16);
                spread(greys, x + 1, y + 1, error / 16);
            }
        }
    }

    private static void spread(int[][] greys, int x, int y, int error) {
        if (y < greys.length && x >= 0 && x < greys[y].length) {
            greys[y][x] += error;
        }
    }
}
