package io.counterfoil.catalog;

import java.util.Objects;

/**
 * The shop's own key of a voucher, by which its books count uses: {@code gift-0042}. It may be read by anybody.
 *
 * @param value 1 to 63 of {@code a-z 0-9 . _ -}, beginning with a letter or digit
 */
public record VoucherId(String value) implements Comparable<VoucherId> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public VoucherId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("voucher id must match " + NameForm.ID + " but had " + value.length()
                    + " characters of another form");
        }
    }

    /**
     * The voucher id of that value.
     *
     * @param value for instance {@code gift-0042}
     * @return the voucher id
     * @throws IllegalArgumentException if the value has another form
     */
    public static VoucherId of(String value) {
        return new VoucherId(value);
    }

    /**
     * Whether a text has the form of a voucher id.
     *
     * @param value any text
     * @return true if {@link #of} takes it
     */
    public static boolean isValid(String value) {
        return NameForm.ID.matcher(Objects.requireNonNull(value, "value")).matches();
    }

    @Override
    public int compareTo(VoucherId other) {
        return value.compareTo(other.value);
    }

    /** The value alone. */
    @Override
    public String toString() {
        return value;
    }
}
