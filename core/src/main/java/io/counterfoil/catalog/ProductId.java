package io.counterfoil.catalog;

import java.util.Objects;

/**
 * The shop's own key of a product: {@code coffee}.
 *
 * @param value 1 to 63 of {@code a-z 0-9 . _ -}, beginning with a letter or digit
 */
public record ProductId(String value) implements Comparable<ProductId> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public ProductId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("product id must match " + NameForm.ID + " but had " + value.length()
                    + " characters of another form");
        }
    }

    /**
     * The product id of that value.
     *
     * @param value for instance {@code coffee}
     * @return the product id
     * @throws IllegalArgumentException if the value has another form
     */
    public static ProductId of(String value) {
        return new ProductId(value);
    }

    /**
     * Whether a text has the form of a product id.
     *
     * @param value any text
     * @return true if {@link #of} takes it
     */
    public static boolean isValid(String value) {
        return NameForm.ID.matcher(Objects.requireNonNull(value, "value")).matches();
    }

    @Override
    public int compareTo(ProductId other) {
        return value.compareTo(other.value);
    }

    /** The value alone. */
    @Override
    public String toString() {
        return value;
    }
}
