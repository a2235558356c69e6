package io.counterfoil.testkit.arbitrary;

import io.counterfoil.calendar.Validity;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.tax.CompoundTax;
import io.counterfoil.tax.Exemption;
import io.counterfoil.tax.FixedTax;
import io.counterfoil.tax.PercentTax;
import io.counterfoil.tax.RoundingPlace;
import io.counterfoil.tax.SelfCompoundTax;
import io.counterfoil.tax.TaxBase;
import io.counterfoil.tax.TaxCode;
import io.counterfoil.tax.TaxMethod;
import io.counterfoil.tax.TaxProfile;
import io.counterfoil.tax.TaxRule;
import io.counterfoil.tax.TaxTreatment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Taxes of countries that do not exist. */
public final class TaxArbitraries {
    /** Most taxes of a profile; those that changed have a rule for each of two periods. */
    public static final int MAX_TAXES = 4;

    private static final LocalDate CHANGE = LocalDate.of(2026, 7, 1);

    private TaxArbitraries() {}

    /**
     * Tax profiles.
     *
     * @param currency of the shop
     * @return such as 16 % added per rate, HALF_UP to 0.01, and 15 % from a later date on; codes are {@code tax-0},
     *     {@code tax-1} and so on
     */
    public static Arbitrary<TaxProfile> profiles(Currency currency) {
        Arbitrary<List<TaxRule>> rules =
                histories(currency).list().ofMaxSize(MAX_TAXES).map(TaxArbitraries::coded);
        return Combinators.combine(methods(currency), rules).as((method, some) -> new TaxProfile(1, method, some));
    }

    /**
     * Ways to compute taxes.
     *
     * @param currency of the shop
     * @return every treatment, place and rounding
     */
    public static Arbitrary<TaxMethod> methods(Currency currency) {
        return Combinators.combine(
                        Arbitraries.of(TaxTreatment.class),
                        Arbitraries.of(RoundingPlace.class),
                        MoneyArbitraries.roundings(currency))
                .as(TaxMethod::new);
    }

    private static Arbitrary<Function<TaxCode, TaxRule>> rules(Currency currency) {
        Arbitrary<Rate> rates = Combinators.combine(MoneyArbitraries.percents(0, 40), Arbitraries.of(TaxBase.class))
                .as(Rate::new);
        Arbitrary<Money> amounts = Arbitraries.longs().between(0, 500).map(units -> Money.ofMinor(currency, units));
        return Arbitraries.oneOf(
                rates.map(rate -> rate::percent),
                rates.map(rate -> rate::percent),
                rates.map(rate -> rate::compound),
                rates.map(rate -> rate::selfCompound),
                amounts.map(amount -> code -> new FixedTax(code, "Fixed", amount)),
                Arbitraries.just(code -> new Exemption(code, "Exempt")));
    }

    /**
     * Mostly one rule for always; else one that was followed by another, or that ended. None begins without a rule before it:
     * a product of one that ended and one that began later would be sold on no day.
     */
    private static Arbitrary<Function<TaxCode, List<TaxRule>>> histories(Currency currency) {
        Arbitrary<Function<TaxCode, TaxRule>> rules = rules(currency);
        Validity before = new Validity(LocalDate.MIN, CHANGE);
        Validity since = Validity.from(CHANGE);
        return Arbitraries.frequencyOf(
                Tuple.of(6, rules.map(rule -> code -> List.of(rule.apply(code)))),
                Tuple.of(
                        2,
                        Combinators.combine(rules, rules)
                                .as((old, young) -> code -> List.of(
                                        old.apply(code).during(before),
                                        young.apply(code).during(since)))),
                Tuple.of(1, rules.map(rule -> code -> List.of(rule.apply(code).during(before)))));
    }

    private static List<TaxRule> coded(List<Function<TaxCode, List<TaxRule>>> histories) {
        List<TaxRule> coded = new ArrayList<>(histories.size());
        for (int i = 0; i < histories.size(); i++) {
            coded.addAll(histories.get(i).apply(TaxCode.of("tax-" + i)));
        }
        return coded;
    }

    /** A percentage and what it falls on. */
    private record Rate(Percent percent, TaxBase base) {
        TaxRule percent(TaxCode code) {
            return new PercentTax(code, "Percent", percent, base, Validity.ALWAYS);
        }

        TaxRule compound(TaxCode code) {
            return new CompoundTax(code, "Compound", percent, base, Validity.ALWAYS);
        }

        TaxRule selfCompound(TaxCode code) {
            return new SelfCompoundTax(code, "Self-compound", percent, base, Validity.ALWAYS);
        }
    }
}
