package io.counterfoil.tax;

import io.counterfoil.calendar.Validity;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Quantity;
import io.counterfoil.money.QuantityUnit;
import io.counterfoil.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Documents to be taxed, of every kind. */
final class TaxDocuments {
    static final Currency USD = Currency.getInstance("USD");

    /** So that the order of codes is not that of rules. */
    private static final List<String> CODES = List.of("d", "b", "e", "a", "c");

    private TaxDocuments() {}

    /** A document before it is taxed. */
    record Document(TaxMethod method, List<TaxableLine> lines) {

        Taxation taxation() {
            return Taxation.of(method, lines);
        }

        Document with(List<TaxableLine> others) {
            return new Document(method, others);
        }

        Document rounded(RoundingPlace place) {
            return new Document(new TaxMethod(method.treatment(), place, method.rounding()), lines);
        }

        Document treated(TaxTreatment treatment) {
            return new Document(new TaxMethod(treatment, method.place(), method.rounding()), lines);
        }

        Document negated() {
            return with(lines.stream()
                    .map(line -> new TaxableLine(
                            line.amount().negated(),
                            line.levy().negated(),
                            line.quantity().negated(),
                            line.rules()))
                    .toList());
        }
    }

    /** Usual amounts. */
    static Arbitrary<Document> usual() {
        return documents(Arbitraries.longs().between(0, 1_000_000), kinds(Arbitraries.of(Kind.values())));
    }

    /** Prices that have hardly room for their taxes. */
    static Arbitrary<Document> cheap() {
        return documents(Arbitraries.longs().between(0, 12), kinds(Arbitraries.of(Kind.values())));
    }

    /** Amounts around what money can hold. */
    static Arbitrary<Document> huge() {
        Arbitrary<Long> amounts = Arbitraries.oneOf(
                Arbitraries.longs().between(0, Long.MAX_VALUE),
                Arbitraries.of(0L, 1L, Long.MAX_VALUE, Long.MAX_VALUE / 2, Long.MAX_VALUE / 100));
        return documents(amounts, kinds(Arbitraries.of(Kind.values())));
    }

    /** Only percentages of the net and exemptions, which have the fastest way. */
    static Arbitrary<Document> percentages() {
        return documents(
                Arbitraries.longs().between(0, 1_000_000), kinds(Arbitraries.of(Kind.PERCENT, Kind.ZERO, Kind.EXEMPT)));
    }

    /** At most one tax on each line, of any amount. */
    static Arbitrary<Document> single() {
        return Arbitraries.oneOf(usual(), cheap(), percentages(), huge())
                .map(document -> document.with(document.lines().stream()
                        .map(line -> new TaxableLine(
                                line.amount(),
                                line.levy(),
                                line.quantity(),
                                line.rules().stream().limit(1).toList()))
                        .toList()));
    }

    static Arbitrary<Rounding> roundings() {
        return Combinators.combine(
                        Arbitraries.of(
                                RoundingMode.UP,
                                RoundingMode.DOWN,
                                RoundingMode.HALF_UP,
                                RoundingMode.HALF_DOWN,
                                RoundingMode.HALF_EVEN),
                        Arbitraries.of("0.01", "0.05"))
                .as(Rounding::of);
    }

    static Arbitrary<TaxMethod> methods() {
        return Combinators.combine(Arbitraries.of(TaxTreatment.class), Arbitraries.of(RoundingPlace.class), roundings())
                .as(TaxMethod::new);
    }

    /** What rules can be. */
    enum Kind {
        PERCENT,
        ZERO,
        ON_LEVY,
        FIXED,
        COMPOUND,
        SELF_COMPOUND,
        EXEMPT;

        TaxRule rule(String text, BigDecimal rate) {
            TaxCode code = TaxCode.of(text);
            Percent percent = new Percent(rate);
            return switch (this) {
                case PERCENT -> new PercentTax(code, text, percent);
                case ZERO -> new PercentTax(code, text, Percent.ZERO);
                case ON_LEVY -> new PercentTax(code, text, percent, TaxBase.NET_AND_LEVY, Validity.ALWAYS);
                case FIXED ->
                    new FixedTax(code, text, usd(rate.movePointRight(1).longValue()));
                case COMPOUND -> new CompoundTax(code, text, percent);
                case SELF_COMPOUND -> new SelfCompoundTax(code, text, percent);
                case EXEMPT -> new Exemption(code, text);
            };
        }
    }

    private static Arbitrary<List<TaxRule>> kinds(Arbitrary<Kind> kinds) {
        Arbitrary<BigDecimal> rates = Arbitraries.oneOf(
                Arbitraries.of("16", "7", "0.125", "12.5", "50", "100").map(BigDecimal::new),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, new BigDecimal("999"))
                        .ofScale(8));
        return Combinators.combine(kinds, rates)
                .as((kind, rate) -> new Object[] {kind, rate})
                .list()
                .ofMinSize(1)
                .ofMaxSize(CODES.size())
                .map(drafts -> {
                    List<TaxRule> rules = new ArrayList<>();
                    for (Object[] draft : drafts) {
                        rules.add(((Kind) draft[0]).rule(CODES.get(rules.size()), (BigDecimal) draft[1]));
                    }
                    return rules;
                });
    }

    private static Arbitrary<Document> documents(Arbitrary<Long> amounts, Arbitrary<List<TaxRule>> rules) {
        return Combinators.combine(methods(), rules)
                .flatAs((method, pool) -> Combinators.combine(
                                amounts,
                                Arbitraries.longs().between(0, 500),
                                Arbitraries.integers().between(1, 9),
                                Arbitraries.integers().between(0, (1 << pool.size()) - 1))
                        .as((amount, levy, count, chosen) -> new TaxableLine(
                                usd(amount), usd(levy), Quantity.of(count, QuantityUnit.PIECE), chosen(pool, chosen)))
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(9)
                        .map(lines -> new Document(method, lines)))
                .withoutEdgeCases();
    }

    private static List<TaxRule> chosen(List<TaxRule> pool, int bits) {
        List<TaxRule> chosen = new ArrayList<>();
        for (int i = 0; i < pool.size(); i++) {
            if ((bits >> i & 1) == 1) {
                chosen.add(pool.get(i));
            }
        }
        return chosen;
    }

    static Money usd(long minor) {
        return Money.ofMinor(USD, minor);
    }
}
