package io.counterfoil.receipt;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The shop's image, centred and made to fit the width of the paper. The image is a PNG; its size is read from its
 * header and limited before anybody decodes it, so a small file cannot claim a giant picture.
 *
 * @param png the bytes of the PNG file, copied in and out
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out; equals and hashCode are by content
public record Logo(byte[] png) implements Block {

    /** Largest file, in bytes. */
    public static final int MAX_BYTES = 512 * 1024;

    /** Greatest width and height, in pixels: four times the dots of 80 mm paper and room for a square. */
    public static final int MAX_PIXELS = 2_304;

    /** Signature, then length and name of the first chunk: W3C PNG, third edition, sections 5.2 and 11.2.1. */
    private static final byte[] HEAD = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    /** Copies the bytes, checks that they are a PNG and checks their number and the picture's size. */
    public Logo {
        Limits.range("png bytes", png.length, 1, MAX_BYTES);
        png = png.clone();
        if (png.length < HEAD.length + 2 * Integer.BYTES || !Arrays.equals(png, 0, HEAD.length, HEAD, 0, HEAD.length)) {
            throw new IllegalArgumentException("png must begin with the header of a PNG but did not");
        }
        ByteBuffer size = ByteBuffer.wrap(png, HEAD.length, 2 * Integer.BYTES);
        Limits.range("png width", size.getInt(), 1, MAX_PIXELS);
        Limits.range("png height", size.getInt(), 1, MAX_PIXELS);
    }

    /**
     * The file.
     *
     * @return a copy of its bytes
     */
    @Override
    public byte[] png() {
        return png.clone();
    }

    /**
     * The width of the picture.
     *
     * @return pixels, 1 to {@value #MAX_PIXELS}
     */
    public int widthPixels() {
        return ByteBuffer.wrap(png).getInt(HEAD.length);
    }

    /**
     * The height of the picture.
     *
     * @return pixels, 1 to {@value #MAX_PIXELS}
     */
    public int heightPixels() {
        return ByteBuffer.wrap(png).getInt(HEAD.length + Integer.BYTES);
    }

    @Override
    public <R> R fold(BlockFold<R> fold) {
        return fold.logo(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo logo && Arrays.equals(png, logo.png);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(png);
    }

    @Override
    public String toString() {
        return "Logo[" + png.length + " bytes, " + widthPixels() + " x " + heightPixels() + "]";
    }
}
