package io.counterfoil.pricing;

import java.util.Objects;

/**
 * What was typed for an attribute of a line, such as a vehicle number: any text, not yet checked, and guarded from the start
 * because it may belong to a person.
 */
public final class AttributeValue {
    private final String text;

    private AttributeValue(String text) {
        this.text = text;
    }

    /**
     * A text as typed.
     *
     * @param text any text; what is too long or not plain is refused when the cart is priced
     * @return the text, guarded
     */
    public static AttributeValue of(String text) {
        return new AttributeValue(Objects.requireNonNull(text, "text"));
    }

    /**
     * Reads the guarded text. Search for the callers of this method to find every reader.
     *
     * @return the text as typed
     */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttributeValue that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Never the text. */
    @Override
    public String toString() {
        return "[personal]";
    }
}
