package io.counterfoil.catalog;

import java.util.Objects;

/**
 * The shop's own key of a route that tariffs are made for: {@code isla-a.isla-b}.
 *
 * @param value 1 to 63 of {@code a-z 0-9 . _ -}, beginning with a letter or digit
 */
public record RouteId(String value) implements Comparable<RouteId> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public RouteId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("route id must match " + NameForm.ID + " but had " + value.length()
                    + " characters of another form");
        }
    }

    /**
     * The route id of that value.
     *
     * @param value for instance {@code isla-a.isla-b}
     * @return the route id
     * @throws IllegalArgumentException if the value has another form
     */
    public static RouteId of(String value) {
        return new RouteId(value);
    }

    /**
     * Whether a text has the form of a route id.
     *
     * @param value any text
     * @return true if {@link #of} takes it
     */
    public static boolean isValid(String value) {
        return NameForm.ID.matcher(Objects.requireNonNull(value, "value")).matches();
    }

    @Override
    public int compareTo(RouteId other) {
        return value.compareTo(other.value);
    }

    /** The value alone. */
    @Override
    public String toString() {
        return value;
    }
}
