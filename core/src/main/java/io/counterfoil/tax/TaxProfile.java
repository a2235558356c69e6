package io.counterfoil.tax;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The tax rules of a shop and how it applies them. Its version is stored with every document, so that a later profile never
 * changes an earlier sale.
 *
 * <p>That each code stands once and that names can be printed is checked with the rest of the assortment, where all faults
 * are reported together; of two rules with one code the first counts.
 *
 * @param version 1 or more, rising
 * @param method how taxes are computed
 * @param rules at most {@value #MAX_RULES}, possibly none, in the order of the receipt
 */
public record TaxProfile(int version, TaxMethod method, List<TaxRule> rules) {
    /** Most rules of a profile; no country comes near. */
    public static final int MAX_RULES = 32;

    /**
     * Checks the version.
     *
     * @throws IllegalArgumentException if the version is below 1
     */
    public TaxProfile {
        if (version < 1) {
            throw new IllegalArgumentException("version must be 1 or more but was " + version);
        }
        Objects.requireNonNull(method, "method");
        rules = List.copyOf(rules);
    }

    /**
     * The rule of a code.
     *
     * @param code such as {@code vat16}
     * @return the rule, or nothing if the profile has none of that code
     */
    public Optional<TaxRule> rule(TaxCode code) {
        return rules.stream().filter(rule -> rule.code().equals(code)).findFirst();
    }
}
