package io.counterfoil.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the taxes of every document. */
class TaxationProperties {
    private static final List<TaxRule> RULES = List.of(
            percent("a", "16"),
            percent("b", "7"),
            percent("c", "0.125"),
            percent("d", "12.5"),
            percent("zero", "0"),
            new Exemption(TaxCode.of("exempt"), "Exempt"));

    @Property
    void lines_sum_to_the_table(@ForAll("methods") TaxMethod method, @ForAll("lines") List<TaxableLine> lines) {
        Taxation taxation = Taxation.of(method, lines);

        assertThat(sum(taxation.lines().stream().map(TaxedLine::tax).toList()))
                .isEqualTo(sum(taxation.table().stream().map(TaxTotal::amount).toList()));
        for (TaxTotal row : taxation.table()) {
            assertThat(taxation.lines().stream()
                            .flatMap(line -> line.taxes().stream())
                            .filter(tax -> tax.rule().equals(row.rule()))
                            .map(LineTax::base)
                            .reduce(zero(), Money::plus))
                    .isEqualTo(row.base());
        }
    }

    @Property
    void a_tax_per_rate_is_the_exact_tax_of_the_document_rounded_once(
            @ForAll("roundings") Rounding rounding, @ForAll("lines") List<TaxableLine> lines) {
        Taxation taxation = Taxation.of(new TaxMethod(TaxTreatment.EXCLUSIVE, RoundingPlace.PER_RATE, rounding), lines);

        for (TaxTotal row : taxation.table()) {
            BigDecimal exact =
                    row.base().amount().multiply(EffectiveRate.of(row.rule()).fraction());
            assertThat(row.amount()).isEqualTo(rounding.round(exact, row.base().currency()));
        }
    }

    @Property
    void a_listed_price_never_moves(@ForAll("places") RoundingPlace place, @ForAll("lines") List<TaxableLine> lines) {
        Taxation taxation = Taxation.of(new TaxMethod(TaxTreatment.INCLUSIVE, place, Rounding.HALF_UP_CENT), lines);

        for (int i = 0; i < lines.size(); i++) {
            TaxedLine line = taxation.lines().get(i);
            assertThat(line.net().plus(line.tax())).isEqualTo(lines.get(i).amount());
        }
    }

    @Property
    void no_net_and_no_tax_has_another_sign_than_its_price(
            @ForAll("methods") TaxMethod method, @ForAll("cheapLines") List<TaxableLine> lines) {
        List<TaxedLine> taxed = Taxation.of(method, lines).lines();

        for (int i = 0; i < lines.size(); i++) {
            assertThat(taxed.get(i).net().isNegative()).isFalse();
            assertThat(taxed.get(i).taxes())
                    .noneMatch(tax -> tax.amount().isNegative() || tax.own().isNegative());
        }
    }

    @Property
    void the_order_of_cheap_lines_changes_no_total_either(
            @ForAll("methods") TaxMethod method, @ForAll("cheapLines") List<TaxableLine> lines, @ForAll long seed) {
        the_order_of_lines_changes_no_total(method, lines, seed);
        the_opposite_document_owes_the_opposite_tax_under_symmetric_rounding(method, lines);
    }

    @Property
    void included_and_added_tax_agree_where_both_are_exact(@ForAll("hundreds") List<Money> nets) {
        TaxRule rule = percent("vat16", "16");
        List<TaxableLine> added =
                nets.stream().map(net -> new TaxableLine(net, List.of(rule))).toList();
        List<TaxableLine> included = nets.stream()
                .map(net -> new TaxableLine(net.times(new BigDecimal("1.16"), Rounding.HALF_UP_CENT), List.of(rule)))
                .toList();

        assertThat(Taxation.of(
                        new TaxMethod(TaxTreatment.INCLUSIVE, RoundingPlace.PER_RATE, Rounding.UP_CENT), included))
                .isEqualTo(Taxation.of(
                        new TaxMethod(TaxTreatment.EXCLUSIVE, RoundingPlace.PER_RATE, Rounding.UP_CENT), added));
    }

    @Property
    void the_order_of_lines_changes_no_total(
            @ForAll("methods") TaxMethod method, @ForAll("lines") List<TaxableLine> lines, @ForAll long seed) {
        List<TaxableLine> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Taxation.of(method, shuffled).table().stream()
                        .map(TaxTotal::amount)
                        .toList())
                .isEqualTo(Taxation.of(method, lines).table().stream()
                        .map(TaxTotal::amount)
                        .toList());
    }

    @Property
    void the_opposite_document_owes_the_opposite_tax_under_symmetric_rounding(
            @ForAll("methods") TaxMethod method, @ForAll("lines") List<TaxableLine> lines) {
        List<TaxableLine> opposite = lines.stream()
                .map(line -> new TaxableLine(line.amount().negated(), line.rules()))
                .toList();

        List<TaxedLine> taxed = Taxation.of(method, lines).lines();
        List<TaxedLine> undone = Taxation.of(method, opposite).lines();
        for (int i = 0; i < lines.size(); i++) {
            assertThat(undone.get(i).tax()).isEqualTo(taxed.get(i).tax().negated());
            assertThat(undone.get(i).net()).isEqualTo(taxed.get(i).net().negated());
        }
    }

    @Property
    void the_place_of_rounding_changes_no_lines_own_figure(
            @ForAll("roundings") Rounding rounding,
            @ForAll TaxTreatment treatment,
            @ForAll("lines") List<TaxableLine> lines) {
        List<TaxedLine> perLine = Taxation.of(new TaxMethod(treatment, RoundingPlace.PER_LINE, rounding), lines)
                .lines();
        List<TaxedLine> perRate = Taxation.of(new TaxMethod(treatment, RoundingPlace.PER_RATE, rounding), lines)
                .lines();

        for (int i = 0; i < lines.size(); i++) {
            assertThat(perRate.get(i).taxes().stream().map(LineTax::own))
                    .isEqualTo(perLine.get(i).taxes().stream().map(LineTax::own).toList());
            assertThat(perLine.get(i).taxes()).allMatch(tax -> tax.correction().isZero());
        }
    }

    @Provide
    Arbitrary<List<TaxableLine>> lines() {
        Arbitrary<Money> amounts = Arbitraries.longs().between(0, 1_000_000).map(TaxationProperties::usd);
        Arbitrary<List<TaxRule>> rules =
                Arbitraries.of(RULES).list().uniqueElements().ofMaxSize(3);
        return Combinators.combine(amounts, rules)
                .as(TaxableLine::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    /** Lines that have hardly room for their taxes. */
    @Provide
    Arbitrary<List<TaxableLine>> cheapLines() {
        Arbitrary<Money> amounts = Arbitraries.longs().between(0, 12).map(TaxationProperties::usd);
        Arbitrary<List<TaxRule>> rules =
                Arbitraries.of(RULES).list().uniqueElements().ofMaxSize(4);
        return Combinators.combine(amounts, rules)
                .as(TaxableLine::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Money>> hundreds() {
        return Arbitraries.longs()
                .between(0, 10_000)
                .map(n -> usd(n * 100))
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
    }

    @Provide
    Arbitrary<RoundingPlace> places() {
        return Arbitraries.of(RoundingPlace.class);
    }

    @Provide
    Arbitrary<Rounding> roundings() {
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

    @Provide
    Arbitrary<TaxMethod> methods() {
        return Combinators.combine(Arbitraries.of(TaxTreatment.class), places(), roundings())
                .as(TaxMethod::new);
    }

    private static TaxRule percent(String code, String rate) {
        return new PercentTax(TaxCode.of(code), code, Percent.of(rate));
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(zero(), Money::plus);
    }

    private static Money zero() {
        return usd(0);
    }

    private static Money usd(long minor) {
        return Money.ofMinor(Currency.getInstance("USD"), minor);
    }
}
