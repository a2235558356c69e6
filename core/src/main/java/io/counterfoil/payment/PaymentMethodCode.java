package io.counterfoil.payment;

import java.util.regex.Pattern;

/**
 * The shop's key for a means of payment: {@code CASH}.
 *
 * @param value 1 to 32 of {@code A-Z 0-9 _}, beginning with a letter
 */
public record PaymentMethodCode(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,31}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public PaymentMethodCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "payment method must match " + FORM + " but had " + value.length() + " characters of another form");
        }
    }

    /**
     * The code of that value.
     *
     * @param value for instance {@code CASH}
     * @return the code
     * @throws IllegalArgumentException if the value has another form
     */
    public static PaymentMethodCode of(String value) {
        return new PaymentMethodCode(value);
    }

    /**
     * Whether a text has the form of a code.
     *
     * @param value any text
     * @return true if {@link #of} takes it
     */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    /** The value alone. */
    @Override
    public String toString() {
        return value;
    }
}
