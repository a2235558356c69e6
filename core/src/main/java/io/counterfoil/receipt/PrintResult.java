package io.counterfoil.receipt;

import java.util.List;
import java.util.Objects;

/**
 * What came of a print.
 *
 * @param delivery how far it is known to have come
 * @param substitutions the characters that the medium could not show; empty when every character is on paper as asked
 *     for
 */
public record PrintResult(Delivery delivery, List<Substitution> substitutions) {

    /** Copies the substitutions. */
    public PrintResult {
        Objects.requireNonNull(delivery, "delivery");
        substitutions = List.copyOf(substitutions);
    }
}
