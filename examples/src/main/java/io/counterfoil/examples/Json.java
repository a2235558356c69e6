package io.counterfoil.examples;

import io.counterfoil.ledger.CanonicalObject;
import java.nio.charset.StandardCharsets;

/** JSON for programs that read what the command says. */
final class Json {
    private Json() {}

    /** One line. */
    static String text(CanonicalObject object) {
        return new String(object.canonicalBytes(), StandardCharsets.UTF_8);
    }
}
