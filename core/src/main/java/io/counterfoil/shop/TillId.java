package io.counterfoil.shop;

/**
 * One selling position of a location: {@code till-1}.
 *
 * @param value 1 to 63 of {@code a-z 0-9 . _ -}, beginning with a letter or digit
 */
public record TillId(String value) {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public TillId {
        IdForm.NAME.check(value, "till");
    }

    /**
     * The id of that value.
     *
     * @param value for instance {@code till-1}
     * @return the id
     * @throws IllegalArgumentException if the value has another form
     */
    public static TillId of(String value) {
        return new TillId(value);
    }

    /** The value alone. */
    @Override
    public String toString() {
        return value;
    }
}
