package io.counterfoil.pdf;

import io.counterfoil.receipt.Alignment;
import io.counterfoil.receipt.Barcode;
import io.counterfoil.receipt.Block;
import io.counterfoil.receipt.Cell;
import io.counterfoil.receipt.Columns;
import io.counterfoil.receipt.Cut;
import io.counterfoil.receipt.Drawer;
import io.counterfoil.receipt.Emphasis;
import io.counterfoil.receipt.Feed;
import io.counterfoil.receipt.Heading;
import io.counterfoil.receipt.Logo;
import io.counterfoil.receipt.Note;
import io.counterfoil.receipt.QrCode;
import io.counterfoil.receipt.Receipt;
import io.counterfoil.receipt.Rule;
import io.counterfoil.receipt.Text;
import io.counterfoil.receipt.Total;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Documents that a shop would print. */
final class Receipts {

    /** The printed hash of a ticket: what its QR code says. */
    static final String PRINTED_HASH = "CF1:TT00000001:7K3QXW2M5N8PD4RB9CVH6TJY0A1EFGSZ7K3QXW2M5N8PD4RB9CVH:20251025";

    private Receipts() {}

    /** Settings of a document with this title. */
    static PdfSettings settings(PdfMedium medium) {
        return new PdfSettings(
                medium,
                PdfDocumentId.digestOf("TT00000001:" + medium),
                Instant.parse("2025-10-25T14:31:07Z"),
                "Receipt TT00000001",
                Locale.forLanguageTag("en-GH"));
    }

    /** Two coffees and a croissant, paid in cash. */
    static Receipt coffeeShop() {
        return Receipt.of(
                new Drawer(),
                logo(),
                new Heading("Café Miramar"),
                Text.centered("Av. Libertador 14, Caracas"),
                Text.centered("RIF J-30123456-7"),
                new Feed(1),
                new Text("RECEIPT", Alignment.LEFT, Emphasis.STRONG),
                new Columns(List.of(left("No. TT00000001", 3), right("25 Oct 2025, 10:31", 3))),
                new Columns(List.of(left("Till 3", 3), right("Operator 7", 3))),
                new Rule(),
                row("Item", "Qty", "Price", "Amount"),
                new Rule(),
                row("Coffee", "2", "50.00", "100.00"),
                row("Croissant with almonds, butter and a little sugar", "1", "35.00", "35.00"),
                new Rule(),
                Total.of("Subtotal", "135.00"),
                Total.of("Tax 16 %", "21.60"),
                new Total("TOTAL", "USD 156.60", Emphasis.LARGE),
                Total.of("Cash", "200.00"),
                new Total("Change", "43.40", Emphasis.STRONG),
                new Rule(),
                new QrCode(PRINTED_HASH, "7K3Q-XW2M-5N8P"),
                new Barcode("TT00000001"),
                new Note("Keep this receipt. Scan the code to check that it is genuine and unchanged."),
                new Cut());
    }

    /** A car and two persons on a ferry. */
    static Receipt ferry() {
        return Receipt.of(
                new Heading("Volta Lake Ferry"),
                Text.centered("Yeji – Makango"),
                new Rule(),
                new Columns(List.of(left("Ticket TT00000417", 1), right("25 Oct 2025, 06:42", 1))),
                new Rule(),
                ferryRow("Description", "Qty", "Rate", "Levy", "Amount"),
                new Rule(),
                ferryRow("Adult", "2", "18.00", "2.00", "40.00"),
                ferryRow("Car", "1", "163.00", "17.00", "180.00"),
                Text.left("Vehicle GT-4821-20"),
                ferryRow("Truck", "1", "360.00", "40.00", "400.00"),
                Text.left("Vehicle AS-1177-22"),
                new Rule(),
                Total.of("Fares", "₵ 559.00"),
                Total.of("Levies", "₵ 61.00"),
                new Total("TOTAL", "₵ 620.00", Emphasis.LARGE),
                Total.of("Mobile money 8812", "₵ 620.00"),
                new Feed(1),
                new QrCode(PRINTED_HASH, "7K3Q-XW2M-5N8P"),
                new Note("Valid on the day of issue. Be at the landing 30 minutes before departure."),
                new Cut());
    }

    /** A report of this many rows, longer than a page if there are many. */
    static Receipt report(int rows) {
        List<Block> blocks = new ArrayList<>(List.of(new Heading("Sales of the day"), new Rule()));
        for (int i = 1; i <= rows; i++) {
            blocks.add(row(String.format(Locale.ROOT, "Product %03d", i), "" + i, "10.00", i + "0.00"));
        }
        blocks.add(new Rule());
        blocks.add(new Total("TOTAL", "1,234,567.00", Emphasis.LARGE));
        return new Receipt(blocks);
    }

    static Columns row(String item, String quantity, String price, String amount) {
        return new Columns(List.of(left(item, 45), right(quantity, 10), right(price, 20), right(amount, 25)));
    }

    private static Columns ferryRow(String item, String quantity, String rate, String levy, String amount) {
        return new Columns(
                List.of(left(item, 36), right(quantity, 8), right(rate, 18), right(levy, 18), right(amount, 20)));
    }

    private static Cell left(String text, int weight) {
        return new Cell(text, Alignment.LEFT, weight);
    }

    private static Cell right(String text, int weight) {
        return new Cell(text, Alignment.RIGHT, weight);
    }

    /** A drawn sun over a wave. */
    static Logo logo() {
        BufferedImage image = new BufferedImage(240, 120, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.BLACK);
        pen.fillArc(70, 15, 100, 100, 0, 180);
        pen.setStroke(new BasicStroke(6));
        for (int x = 20; x < 220; x += 50) {
            pen.drawArc(x, 70, 50, 30, 180, 180);
        }
        pen.dispose();
        return new Logo(png(image));
    }

    /** A black PNG with a white frame of this size. */
    static byte[] framePng(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.drawRect(0, 0, width - 1, height - 1);
        pen.dispose();
        return png(image);
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return png.toByteArray();
    }
}
