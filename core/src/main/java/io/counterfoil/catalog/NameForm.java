package io.counterfoil.catalog;

import java.util.Objects;
import java.util.regex.Pattern;

/** The forms of the names of this package. */
final class NameForm {
    /** As the ids of the shop, which also name files and addresses: lower case only, so that no two differ in case alone. */
    static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

    /** As the member names of a canonical document (ledger format, section 2). */
    static final Pattern ATTRIBUTE = Pattern.compile("[a-z][a-z0-9_]{0,31}");

    /** What people type at a till or into a form. */
    static final Pattern TYPED_CODE = Pattern.compile("[A-Z0-9][A-Z0-9._-]{0,62}");

    /** The same, but none so short that it is typed by accident. */
    static final Pattern VOUCHER_CODE = Pattern.compile("[A-Z0-9][A-Z0-9._-]{3,62}");

    private NameForm() {}

    /**
     * A typed code with the letters a to z as capitals and all else as it is. The capitals of Unicode would take other codes for
     * it: of &szlig; they make SS.
     */
    static String capitals(String typed) {
        StringBuilder capitals = new StringBuilder(Objects.requireNonNull(typed, "value"));
        for (int i = 0; i < capitals.length(); i++) {
            char letter = capitals.charAt(i);
            if (letter >= 'a' && letter <= 'z') {
                capitals.setCharAt(i, (char) (letter - 'a' + 'A'));
            }
        }
        return capitals.toString();
    }
}
