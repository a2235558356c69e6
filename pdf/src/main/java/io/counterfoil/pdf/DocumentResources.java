package io.counterfoil.pdf;

import io.counterfoil.receipt.Logo;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The fonts and images of one document, each embedded once however often it is used. */
final class DocumentResources {

    private final PDDocument document;
    private final Map<FontFace, PDFont> fonts = new HashMap<>();
    private final Map<Logo, PDImageXObject> images = new HashMap<>();

    DocumentResources(PDDocument document) {
        this.document = document;
    }

    /** The font in this document; the glyphs that are used are embedded when the document is saved. */
    PDFont font(FontFace face) throws IOException {
        PDFont font = fonts.get(face);
        if (font == null) {
            font = PDType0Font.load(document, face.trueType(), true);
            fonts.put(face, font);
        }
        return font;
    }

    /**
     * The image in this document.
     *
     * @throws IllegalArgumentException if the PNG is damaged behind its header
     */
    PDImageXObject image(Logo logo) throws IOException {
        PDImageXObject image = images.get(logo);
        if (image == null) {
            image = LosslessFactory.createFromImage(document, decoded(logo));
            images.put(logo, image);
        }
        return image;
    }

    private static BufferedImage decoded(Logo logo) {
        try {
            // From memory: the JDK's own stream would write the image to a temporary file first.
            BufferedImage image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(logo.png())));
            return Objects.requireNonNull(image, "image");
        } catch (IOException | RuntimeException damaged) {
            throw new IllegalArgumentException("logo must be a PNG that can be decoded but was damaged", damaged);
        }
    }
}
