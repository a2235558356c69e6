package io.counterfoil.catalog;

import io.counterfoil.shop.PlainText;
import java.util.List;

/**
 * What stands at the head of every document.
 *
 * @param name such as {@code Café Plaza}
 * @param lines address, telephone and the like, at most {@value #MAX_LINES}
 * @param taxNumber the shop's number with the tax office; empty where it has none
 */
public record Letterhead(String name, List<String> lines, String taxNumber) {
    /** Most lines; more is a letter, not a receipt. */
    public static final int MAX_LINES = 10;

    /** Copies the lines and composes the texts. */
    public Letterhead {
        name = PlainText.composed(name);
        lines = lines.stream().map(PlainText::composed).toList();
        taxNumber = PlainText.composed(taxNumber);
    }
}
