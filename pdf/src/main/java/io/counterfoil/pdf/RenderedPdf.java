package io.counterfoil.pdf;

import io.counterfoil.receipt.Substitution;
import java.util.List;

/** A receipt as a PDF file in memory. Immutable. */
public final class RenderedPdf {

    private final byte[] bytes;
    private final int pages;
    private final List<Substitution> substitutions;

    RenderedPdf(byte[] bytes, int pages, List<Substitution> substitutions) {
        this.bytes = bytes;
        this.pages = pages;
        this.substitutions = List.copyOf(substitutions);
    }

    /**
     * The file.
     *
     * @return a copy of its bytes
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * How many pages the file has.
     *
     * @return at least 1
     */
    public int pages() {
        return pages;
    }

    /**
     * The characters that the fonts cannot show, and what stands there instead.
     *
     * @return each pair of block and character once, in the order of the blocks; empty when every character is shown
     */
    public List<Substitution> substitutions() {
        return substitutions;
    }

    /** Tells sizes, and nothing of what the receipt says. */
    @Override
    public String toString() {
        return "RenderedPdf[" + bytes.length + " bytes, " + pages + " pages, " + substitutions.size()
                + " substitutions]";
    }
}
