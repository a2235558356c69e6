package io.counterfoil.shop;

/**
 * One stretch of work of an operator at a till: {@code 2026-11-20-ana}.
 *
 * @param value 1 to 63 of {@code a-z 0-9 . _ -}, beginning with a letter or digit
 */
public record SessionId(String value) {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public SessionId {
        IdForm.NAME.check(value, "session");
    }

    /**
     * The id of that value.
     *
     * @param value for instance {@code morning-1}
     * @return the id
     * @throws IllegalArgumentException if the value has another form
     */
    public static SessionId of(String value) {
        return new SessionId(value);
    }

    /** The value alone. */
    @Override
    public String toString() {
        return value;
    }
}
