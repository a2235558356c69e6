package io.counterfoil.shop;

import java.util.regex.Pattern;

/** The two forms that ids have, so that an origin of the ledger can be made of them. */
enum IdForm {
    DOMAIN("[a-z0-9][a-z0-9.-]{0,62}"),
    NAME("[a-z0-9][a-z0-9._-]{0,62}");

    private final Pattern pattern;

    IdForm(String regex) {
        this.pattern = Pattern.compile(regex);
    }

    void check(String value, String name) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    name + " must match " + pattern + " but had " + value.length() + " characters of another form");
        }
    }
}
