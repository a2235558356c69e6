package io.counterfoil.catalog;

/**
 * What the holder of a voucher types to spend it: {@code K7QX-93MT}. A secret. Of the letters a to z the small ones are
 * taken as capitals, as people type both.
 *
 * @param value 4 to 63 of {@code A-Z 0-9 . _ -}, beginning with a letter or digit.
 */
public record VoucherCode(String value) {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public VoucherCode {
        value = NameForm.capitals(value);
        if (!NameForm.VOUCHER_CODE.matcher(value).matches()) {
            throw new IllegalArgumentException("voucher code must match " + NameForm.VOUCHER_CODE + " but had "
                    + value.length() + " characters of another form");
        }
    }

    /**
     * The voucher code of that value.
     *
     * @param value for instance {@code K7QX-93MT}
     * @return the voucher code
     * @throws IllegalArgumentException if the value has another form
     */
    public static VoucherCode of(String value) {
        return new VoucherCode(value);
    }

    /**
     * Whether a text has the form of a voucher code.
     *
     * @param value any text
     * @return true if {@link #of} takes it
     */
    public static boolean isValid(String value) {
        return NameForm.VOUCHER_CODE.matcher(NameForm.capitals(value)).matches();
    }

    /** Redacted: who reads the code can spend the voucher. */
    @Override
    public String toString() {
        return "VoucherCode[redacted]";
    }
}
