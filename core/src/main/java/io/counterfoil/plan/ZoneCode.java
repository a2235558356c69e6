package io.counterfoil.plan;

import java.util.Objects;

/**
 * The plan's own word for a part of the house that has a price: {@code stalls}.
 *
 * @param value 1 to 63 of {@code a-z 0-9 . _ -}, beginning with a letter or digit
 */
public record ZoneCode(String value) implements Comparable<ZoneCode> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public ZoneCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("zone code must match " + NameForm.KEY + " but had " + value.length()
                    + " characters of another form");
        }
    }

    /**
     * The zone code of that value.
     *
     * @param value for instance {@code stalls}
     * @return the zone code
     * @throws IllegalArgumentException if the value has another form
     */
    public static ZoneCode of(String value) {
        return new ZoneCode(value);
    }

    /**
     * Whether a text has the form of a zone code.
     *
     * @param value any text
     * @return true if {@link #of} takes it
     */
    public static boolean isValid(String value) {
        return NameForm.KEY.matcher(Objects.requireNonNull(value, "value")).matches();
    }

    @Override
    public int compareTo(ZoneCode other) {
        return value.compareTo(other.value);
    }

    /** The value alone. */
    @Override
    public String toString() {
        return value;
    }
}
