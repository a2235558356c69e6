package io.counterfoil.catalog;

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
}
