package io.counterfoil.tax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The different taxes of a document in the order in which they are computed: by code, but a compound tax that is added to
 * prices after those that it falls on. Included taxes take room from each other, so their order is not that of lines or
 * products either.
 */
final class TaxOrder {
    private static final Comparator<TaxTerm> BY_CODE =
            Comparator.comparing(term -> term.rule().code());

    private final TaxTreatment treatment;
    private final List<TaxMix> mixes = new ArrayList<>();
    private final List<TaxTerm> terms = new ArrayList<>();
    private final List<TaxRule> rules;

    private TaxOrder(TaxTreatment treatment, List<? extends Taxable> lines) {
        this.treatment = treatment;
        for (Taxable line : lines) {
            if (find(line.rules()) == null) {
                mixes.add(mixed(line.rules()));
            }
        }
        terms.sort(BY_CODE);
        this.rules = treatment == TaxTreatment.EXCLUSIVE && hasCompound() ? compoundAfterTheirBase() : byCode();
    }

    static TaxOrder of(TaxTreatment treatment, List<? extends Taxable> lines) {
        return new TaxOrder(treatment, lines);
    }

    /** Each tax once. */
    List<TaxRule> rules() {
        return rules;
    }

    /** Whether a tax takes its room from the next or is taxed by it, so that it changes a total which line gets a cent. */
    boolean matters() {
        return switch (treatment) {
            case EXCLUSIVE -> hasCompound();
            case INCLUSIVE -> true;
        };
    }

    /** The mix of a line. */
    TaxMix mix(List<TaxRule> wanted) {
        return Objects.requireNonNull(find(wanted), "mix");
    }

    private @Nullable TaxMix find(List<TaxRule> wanted) {
        for (TaxMix mix : mixes) {
            if (mix.rules().equals(wanted)) {
                return mix;
            }
        }
        return null;
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
        for (TaxTerm term : terms) {
            if (term.onEarlier()) {
                return true;
            }
        }
        return false;
    }

    private List<TaxRule> byCode() {
        List<TaxRule> ordered = new ArrayList<>(terms.size());
        for (TaxTerm term : terms) {
            ordered.add(term.rule());
        }
        return ordered;
    }

    private List<TaxRule> compoundAfterTheirBase() {
        List<TaxRule> left = byCode();
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
