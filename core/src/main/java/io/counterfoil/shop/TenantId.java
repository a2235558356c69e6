package io.counterfoil.shop;

/**
 * One business with books of its own, named like a domain: {@code ferries.example}.
 *
 * @param value 1 to 63 of {@code a-z 0-9 . -}, beginning with a letter or digit
 */
public record TenantId(String value) {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public TenantId {
        IdForm.DOMAIN.check(value, "tenant");
    }

    /**
     * The id of that value.
     *
     * @param value for instance {@code ferries.example}
     * @return the id
     * @throws IllegalArgumentException if the value has another form
     */
    public static TenantId of(String value) {
        return new TenantId(value);
    }

    /** The value alone. */
    @Override
    public String toString() {
        return value;
    }
}
