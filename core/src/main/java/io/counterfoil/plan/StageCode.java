package io.counterfoil.plan;

import java.util.Objects;

/**
 * The plan's own word for a price stage, by which its tickets are counted: {@code early-bird}.
 *
 * @param value 1 to 63 of {@code a-z 0-9 . _ -}, beginning with a letter or digit
 */
public record StageCode(String value) implements Comparable<StageCode> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public StageCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("stage code must match " + NameForm.KEY + " but had " + value.length()
                    + " characters of another form");
        }
    }

    /**
     * The stage code of that value.
     *
     * @param value for instance {@code early-bird}
     * @return the stage code
     * @throws IllegalArgumentException if the value has another form
     */
    public static StageCode of(String value) {
        return new StageCode(value);
    }

    /**
     * Whether a text has the form of a stage code.
     *
     * @param value any text
     * @return true if {@link #of} takes it
     */
    public static boolean isValid(String value) {
        return NameForm.KEY.matcher(Objects.requireNonNull(value, "value")).matches();
    }

    @Override
    public int compareTo(StageCode other) {
        return value.compareTo(other.value);
    }

    /** The value alone. */
    @Override
    public String toString() {
        return value;
    }
}
