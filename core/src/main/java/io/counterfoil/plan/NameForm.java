package io.counterfoil.plan;

import io.counterfoil.shop.PlainText;
import java.util.regex.Pattern;

/** The forms of the names of this package. */
final class NameForm {
    /** As the ids of the shop: lower case only, so that no two differ in case alone. */
    static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

    static final int MAX_LABEL_LENGTH = 32;

    private NameForm() {}

    static boolean isLabel(String value) {
        return !value.isBlank()
                && value.length() <= MAX_LABEL_LENGTH
                && value.strip().length() == value.length()
                && PlainText.isPlain(value);
    }
}
