package io.counterfoil.shop;

/**
 * A branch, jetty or gate of a tenant: {@code harbour}.
 *
 * @param value 1 to 63 of {@code a-z 0-9 . _ -}, beginning with a letter or digit
 */
public record LocationId(String value) {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public LocationId {
        IdForm.NAME.check(value, "location");
    }

    /**
     * The id of that value.
     *
     * @param value for instance {@code harbour}
     * @return the id
     * @throws IllegalArgumentException if the value has another form
     */
    public static LocationId of(String value) {
        return new LocationId(value);
    }

    /** The value alone. */
    @Override
    public String toString() {
        return value;
    }
}
