package io.counterfoil.tax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The different taxes of a document in the order in which they are computed: by code, but a compound tax that is added to
 * prices after those that it falls on. Included taxes take room from each other, so their order is not that of lines or
 * products either.
 */
final class TaxOrder {
    private final TaxTreatment treatment;
    private final List<TaxMix> mixes = new ArrayList<>();
    private final List<TaxTerm> terms = new ArrayList<>();
    private final List<TaxRule> rules;

    private TaxOrder(TaxTreatment treatment, List<TaxableLine> lines) {
        this.treatment = treatment;
        for (TaxableLine line : lines) {
            if (!isKnown(line.rules())) {
                mixes.add(mixed(line.rules()));
            }
        }
        terms.sort(Comparator.comparing(term -> term.rule().code()));
        this.rules = inOrder(terms.stream().map(TaxTerm::rule).toList());
    }

    static TaxOrder of(TaxTreatment treatment, List<TaxableLine> lines) {
        return new TaxOrder(treatment, lines);
    }

    /** Each tax once. */
    List<TaxRule> rules() {
        return rules;
    }

    /** Whether it changes a total which of two lines gets a cent that both have an equal claim to. */
    boolean matters() {
        return switch (treatment) {
            case EXCLUSIVE -> hasCompound();
            case INCLUSIVE -> true;
        };
    }

    /** The mix of a line. */
    TaxMix mix(List<TaxRule> wanted) {
        for (TaxMix mix : mixes) {
            if (mix.rules().equals(wanted)) {
                return mix;
            }
        }
        throw new IllegalStateException("wanted must be the rules of a line but was " + wanted);
    }

    private boolean isKnown(List<TaxRule> wanted) {
        return mixes.stream().anyMatch(mix -> mix.rules().equals(wanted));
    }

    private TaxMix mixed(List<TaxRule> line) {
        List<TaxTerm> each = new ArrayList<>(line.size());
        for (TaxRule rule : line) {
            TaxTerm term = term(rule);
            if (each.contains(term)) {
                throw new IllegalArgumentException("rules must name each tax once but named twice " + rule.code());
            }
            each.add(term);
        }
        TaxMix mix = new TaxMix(line, each);
        return switch (treatment) {
            case EXCLUSIVE -> mix;
            case INCLUSIVE -> mix.ofPrices();
        };
    }

    private TaxTerm term(TaxRule rule) {
        for (TaxTerm term : terms) {
            if (term.rule().equals(rule)) {
                return term;
            }
            if (term.rule().code().equals(rule.code())) {
                throw new IllegalArgumentException(
                        "lines must have one rule of each tax but had different ones of " + rule.code());
            }
        }
        TaxTerm term = TaxTerm.of(rule);
        terms.add(term);
        return term;
    }

    private boolean hasCompound() {
        return terms.stream().anyMatch(TaxTerm::onEarlier);
    }

    private List<TaxRule> inOrder(List<TaxRule> byCode) {
        if (treatment == TaxTreatment.INCLUSIVE || !hasCompound()) {
            return byCode;
        }
        List<TaxRule> left = new ArrayList<>(byCode);
        List<TaxRule> ordered = new ArrayList<>(left.size());
        while (!left.isEmpty()) {
            TaxRule next = left.stream()
                    .filter(rule -> left.stream().noneMatch(earlier -> compounds(rule, earlier)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "lines must name compound taxes in one order but named them in several"));
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private boolean compounds(TaxRule rule, TaxRule earlier) {
        return mixes.stream().anyMatch(mix -> mix.compounds(rule, earlier));
    }
}
