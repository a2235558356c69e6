package io.counterfoil.catalog;

import java.util.Objects;

/**
 * What a product asks for on its line, as documents name it: {@code vehicle_number}.
 *
 * @param value a letter {@code a-z}, then up to 31 of {@code a-z 0-9 _}, as the ledger names members
 */
public record AttributeName(String value) implements Comparable<AttributeName> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public AttributeName {
        if (!isValid(value)) {
            throw new IllegalArgumentException("attribute name must match " + NameForm.ATTRIBUTE + " but had "
                    + value.length() + " characters of another form");
        }
    }

    /**
     * The attribute name of that value.
     *
     * @param value for instance {@code vehicle_number}
     * @return the attribute name
     * @throws IllegalArgumentException if the value has another form
     */
    public static AttributeName of(String value) {
        return new AttributeName(value);
    }

    /**
     * Whether a text has the form of a attribute name.
     *
     * @param value any text
     * @return true if {@link #of} takes it
     */
    public static boolean isValid(String value) {
        return NameForm.ATTRIBUTE
                .matcher(Objects.requireNonNull(value, "value"))
                .matches();
    }

    @Override
    public int compareTo(AttributeName other) {
        return value.compareTo(other.value);
    }

    /** The value alone. */
    @Override
    public String toString() {
        return value;
    }
}
