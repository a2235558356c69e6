package io.counterfoil.tax;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The tax rules of a shop and how it applies them. Its version is stored with every document, so that a later profile never
 * changes an earlier sale.
 *
 * <p>Several rules of one code are its history: {@code vat} at 16 % until 2026-07-01 and at 15 % from then on. That they do
 * not overlap and that names can be printed is checked with the rest of the assortment, where all faults are reported
 * together; of two rules of one code in force on one date the first counts.
 *
 * @param version 1 or more, rising
 * @param method how taxes are computed
 * @param rules at most {@value #MAX_RULES}, possibly none; products name compound taxes in this order, receipts list taxes by
 *     code
 */
public record TaxProfile(int version, TaxMethod method, List<TaxRule> rules) {
    /** Most rules of a profile, their history included; no country comes near. */
    public static final int MAX_RULES = 256;

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
     * All rules of a code.
     *
     * @param code such as {@code vat16}
     * @return in the order of the profile; empty if it has none of that code
     */
    public List<TaxRule> history(TaxCode code) {
        return rules.stream().filter(rule -> rule.code().equals(code)).toList();
    }

    /**
     * The rule of a code that is in force on a date.
     *
     * @param code such as {@code vat16}
     * @param date a business date, such as 2026-11-20
     * @return the rule, or nothing if none of that code is in force
     */
    public Optional<TaxRule> rule(TaxCode code, LocalDate date) {
        return rules.stream()
                .filter(rule -> rule.code().equals(code) && rule.isInForce(date))
                .findFirst();
    }
}
