package io.counterfoil.catalog;

/**
 * The shop's own key of a promotion, and what customers type where it has to be typed: {@code SUMMER24}. Of the letters a to z the small ones are
 * taken as capitals, as people type both.
 *
 * @param value 1 to 63 of {@code A-Z 0-9 . _ -}, beginning with a letter or digit.
 */
public record PromotionCode(String value) implements Comparable<PromotionCode> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public PromotionCode {
        value = NameForm.capitals(value);
        if (!NameForm.TYPED_CODE.matcher(value).matches()) {
            throw new IllegalArgumentException("promotion code must match " + NameForm.TYPED_CODE + " but had "
                    + value.length() + " characters of another form");
        }
    }

    /**
     * The promotion code of that value.
     *
     * @param value for instance {@code SUMMER24}
     * @return the promotion code
     * @throws IllegalArgumentException if the value has another form
     */
    public static PromotionCode of(String value) {
        return new PromotionCode(value);
    }

    /**
     * Whether a text has the form of a promotion code.
     *
     * @param value any text
     * @return true if {@link #of} takes it
     */
    public static boolean isValid(String value) {
        return NameForm.TYPED_CODE.matcher(NameForm.capitals(value)).matches();
    }

    @Override
    public int compareTo(PromotionCode other) {
        return value.compareTo(other.value);
    }

    /** The value alone. */
    @Override
    public String toString() {
        return value;
    }
}
