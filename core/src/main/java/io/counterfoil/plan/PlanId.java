package io.counterfoil.plan;

import java.util.Objects;

/**
 * The shop's own key of a price plan: {@code concert-2026}.
 *
 * @param value 1 to 63 of {@code a-z 0-9 . _ -}, beginning with a letter or digit
 */
public record PlanId(String value) implements Comparable<PlanId> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public PlanId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("plan id must match " + NameForm.KEY + " but had " + value.length()
                    + " characters of another form");
        }
    }

    /**
     * The plan id of that value.
     *
     * @param value for instance {@code concert-2026}
     * @return the plan id
     * @throws IllegalArgumentException if the value has another form
     */
    public static PlanId of(String value) {
        return new PlanId(value);
    }

    /**
     * Whether a text has the form of a plan id.
     *
     * @param value any text
     * @return true if {@link #of} takes it
     */
    public static boolean isValid(String value) {
        return NameForm.KEY.matcher(Objects.requireNonNull(value, "value")).matches();
    }

    @Override
    public int compareTo(PlanId other) {
        return value.compareTo(other.value);
    }

    /** The value alone. */
    @Override
    public String toString() {
        return value;
    }
}
