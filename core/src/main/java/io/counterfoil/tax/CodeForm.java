package io.counterfoil.tax;

import java.util.regex.Pattern;

/** The form that the codes of this package share with the ids of the shop. */
final class CodeForm {
    static final Pattern PATTERN = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

    private CodeForm() {}
}
