package io.counterfoil.shop;

/**
 * Who did it, by the host's own key for a person or a program: {@code ana}. Never a person's name.
 *
 * @param value 1 to 63 of {@code a-z 0-9 . _ -}, beginning with a letter or digit
 */
public record ActorId(String value) {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public ActorId {
        IdForm.NAME.check(value, "actor");
    }

    /**
     * The id of that value.
     *
     * @param value for instance {@code ana}
     * @return the id
     * @throws IllegalArgumentException if the value has another form
     */
    public static ActorId of(String value) {
        return new ActorId(value);
    }

    /** The value alone. */
    @Override
    public String toString() {
        return value;
    }
}
