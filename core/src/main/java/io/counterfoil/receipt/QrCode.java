package io.counterfoil.receipt;

import java.nio.charset.StandardCharsets;

/**
 * A QR code with a line under it: the printed hash of a ticket with its human code, or a code of admission.
 *
 * @param payload what a scanner reads, well-formed Unicode of 1 to {@value #MAX_PAYLOAD_BYTES} bytes in UTF-8; taken as
 *     it is, since it is data and no text to print
 * @param caption the line under it in printable form, such as {@code "7JX2KQ4M5A"}; empty for none; at most {@value
 *     #MAX_CAPTION_CHARS} chars
 */
public record QrCode(String payload, String caption) implements Block {

    /**
     * Longest payload, in bytes of UTF-8. At level L it takes version 22 (1,003 bytes; ISO/IEC 18004:2015, table 7):
     * 105 modules and a quiet zone of 8 are 3 dots each on 58 mm paper (384 dots), and scanners begin to fail below
     * that.
     */
    public static final int MAX_PAYLOAD_BYTES = 1_000;

    /** Longest caption, in chars. */
    public static final int MAX_CAPTION_CHARS = 100;

    /** Checks the payload and puts the caption into printable form. */
    public QrCode {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(payload)) {
            throw new IllegalArgumentException("payload must be well-formed Unicode but was not");
        }
        Limits.range("payload bytes", payload.getBytes(StandardCharsets.UTF_8).length, 1, MAX_PAYLOAD_BYTES);
        caption = Limits.text("caption", caption, MAX_CAPTION_CHARS);
    }

    @Override
    public <R> R fold(BlockFold<R> fold) {
        return fold.qrCode(this);
    }

    @Override
    public String toString() {
        return "QrCode[" + payload.length() + " chars]";
    }
}
