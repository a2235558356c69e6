package io.counterfoil.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.counterfoil.money.Money;
import io.counterfoil.money.MoneyOverflowException;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Quantity;
import io.counterfoil.money.QuantityUnit;
import io.counterfoil.money.Rounding;
import io.counterfoil.tax.TaxDocuments.Document;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the taxes of every document. */
class TaxationProperties {

    @Property
    void taxes_are_those_of_plain_fractions(@ForAll("documents") Document document) {
        assertThat(figures(document.taxation())).isEqualTo(plain(document));
        assertThat(figures(document.negated().taxation())).isEqualTo(plain(document.negated()));
    }

    @Property
    void taxes_are_those_of_plain_fractions_overflow_included(@ForAll("hugeDocuments") Document document) {
        List<List<BigInteger>> plain;
        try {
            plain = plain(document);
        } catch (PlainTaxation.Overflow beyondMoney) {
            assertThatExceptionOfType(MoneyOverflowException.class).isThrownBy(document::taxation);
            return;
        }
        assertThat(figures(document.taxation())).isEqualTo(plain);
    }

    @Property
    void no_line_is_off_its_share_of_a_percentage_by_a_cent(@ForAll("documents") Document any) {
        Document document = any.rounded(RoundingPlace.PER_RATE).treated(TaxTreatment.EXCLUSIVE);

        for (TaxTotal row : document.taxation().table()) {
            if (row.rule() instanceof FixedTax || row.base().isZero()) {
                continue;
            }
            BigInteger bases = BigInteger.valueOf(row.base().minorUnits());
            BigInteger whole = BigInteger.valueOf(row.amount().minorUnits());
            document.taxation().lines().stream()
                    .flatMap(line -> line.taxes().stream())
                    .filter(tax -> tax.rule().equals(row.rule()))
                    .forEach(tax -> assertThat(BigInteger.valueOf(tax.amount().minorUnits())
                                    .multiply(bases)
                                    .subtract(whole.multiply(
                                            BigInteger.valueOf(tax.base().minorUnits())))
                                    .abs())
                            .as("%s of %s", tax, row)
                            .isLessThan(bases.abs()));
        }
    }

    @Property
    void lines_sum_to_the_table(@ForAll("documents") Document document) {
        Taxation taxation = document.taxation();

        assertThat(sum(taxation.lines().stream().map(TaxedLine::tax).toList()))
                .isEqualTo(sum(taxation.table().stream().map(TaxTotal::amount).toList()));
        for (TaxTotal row : taxation.table()) {
            assertThat(taxation.lines().stream()
                            .flatMap(line -> line.taxes().stream())
                            .filter(tax -> tax.rule().equals(row.rule()))
                            .map(LineTax::base)
                            .reduce(usd(0), Money::plus))
                    .isEqualTo(row.base());
        }
    }

    @Property
    void a_listed_price_never_moves(@ForAll("documents") Document document) {
        List<TaxedLine> taxed = document.taxation().lines();

        for (int i = 0; i < taxed.size(); i++) {
            Money net = taxed.get(i).net();
            assertThat(
                            document.method().treatment() == TaxTreatment.INCLUSIVE
                                    ? net.plus(taxed.get(i).tax())
                                    : net)
                    .isEqualTo(document.lines().get(i).amount());
        }
    }

    @Property
    void no_net_and_no_tax_has_another_sign_than_its_price(@ForAll("documents") Document document) {
        for (TaxedLine line : document.taxation().lines()) {
            assertThat(line.net().isNegative()).isFalse();
            assertThat(line.taxes())
                    .noneMatch(tax -> tax.amount().isNegative() || tax.own().isNegative());
        }
    }

    @Property
    void the_order_of_lines_changes_no_total(@ForAll("documents") Document document, @ForAll long seed) {
        List<TaxableLine> shuffled = new ArrayList<>(document.lines());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(document.with(shuffled).taxation().table())
                .isEqualTo(document.taxation().table());
    }

    @Property
    void the_opposite_document_owes_the_opposite_tax_under_symmetric_rounding(@ForAll("documents") Document document) {
        List<TaxedLine> taxed = document.taxation().lines();
        List<TaxedLine> undone = document.negated().taxation().lines();

        for (int i = 0; i < taxed.size(); i++) {
            assertThat(undone.get(i).tax()).isEqualTo(taxed.get(i).tax().negated());
            assertThat(undone.get(i).net()).isEqualTo(taxed.get(i).net().negated());
        }
    }

    @Property
    void changing_the_place_of_rounding_twice_is_changing_it_once(
            @ForAll("documents") Document document, @ForAll RoundingPlace between) {
        List<TaxedLine> once = document.taxation().lines();
        List<TaxedLine> perLine =
                document.rounded(RoundingPlace.PER_LINE).taxation().lines();

        // Whatever stands between, the own figures are left from which every place starts again.
        assertThat(owns(document.rounded(between).taxation().lines())).isEqualTo(owns(once));
        assertThat(owns(once)).isEqualTo(owns(perLine));
        assertThat(perLine)
                .allSatisfy(line -> assertThat(line.taxes())
                        .allMatch(tax -> tax.correction().isZero() && tax.own().equals(tax.amount())));
        assertThat(document.rounded(between)
                        .rounded(document.method().place())
                        .taxation()
                        .lines())
                .isEqualTo(once);
    }

    @Property
    void splitting_a_line_changes_no_total_that_is_rounded_per_rate(
            @ForAll("documents") Document any, @ForAll Random chance) {
        Document document = any.rounded(RoundingPlace.PER_RATE);
        int index = chance.nextInt(document.lines().size());
        TaxableLine whole = document.lines().get(index);
        long amount = chance.nextLong(whole.amount().minorUnits() + 1);
        long levy = chance.nextLong(whole.levy().minorUnits() + 1);
        long units = chance.nextLong(whole.quantity().whole() + 1);
        List<TaxableLine> split = new ArrayList<>(document.lines());
        split.set(index, part(whole, amount, levy, units));
        split.add(
                chance.nextInt(split.size() + 1),
                part(
                        whole,
                        whole.amount().minorUnits() - amount,
                        whole.levy().minorUnits() - levy,
                        whole.quantity().whole() - units));

        assertThat(document.with(split).taxation().table())
                .isEqualTo(document.taxation().table());
    }

    @Property
    void two_equal_taxes_on_one_base_are_equal(
            @ForAll("percentages") Document document, @ForAll("rates") Percent rate) {
        TaxRule city = new PercentTax(TaxCode.of("x-city"), "City", rate);
        TaxRule state = new PercentTax(TaxCode.of("x-state"), "State", rate);
        List<TaxableLine> lines = document.lines().stream()
                .map(line -> new TaxableLine(line.amount().times(1_000), List.of(city, state)))
                .toList();

        for (TaxedLine line : document.with(lines).taxation().lines()) {
            assertThat(line.taxes().get(0).amount())
                    .isEqualTo(line.taxes().get(1).amount());
        }
    }

    @Property
    void a_free_line_takes_no_cent(@ForAll("percentages") Document document) {
        List<TaxableLine> lines = new ArrayList<>(document.lines());
        lines.replaceAll(line -> line.amount().minorUnits() % 2 == 0 ? new TaxableLine(usd(0), line.rules()) : line);

        List<TaxedLine> taxed = document.with(lines).taxation().lines();
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i).amount().isZero() && !taxed.get(i).tax().isZero())
                    .isFalse();
        }
    }

    @Property
    void included_and_added_tax_agree_where_both_are_exact(
            @ForAll("hundreds") List<Money> nets, @ForAll RoundingPlace place) {
        List<TaxRule> rules = List.of(
                new PercentTax(TaxCode.of("z"), "Z", Percent.of("10")),
                new FixedTax(TaxCode.of("y"), "Y", usd(200)),
                new CompoundTax(TaxCode.of("x"), "X", Percent.of("10")),
                new SelfCompoundTax(TaxCode.of("w"), "W", Percent.of("10")));
        List<TaxableLine> added = nets.stream().map(net -> line(net, rules)).toList();
        Taxation exclusive = Taxation.of(new TaxMethod(TaxTreatment.EXCLUSIVE, place, Rounding.UP_CENT), added);
        List<TaxableLine> included = exclusive.lines().stream()
                .map(line -> line(line.net().plus(line.tax()), rules))
                .toList();

        assertThat(Taxation.of(new TaxMethod(TaxTreatment.INCLUSIVE, place, Rounding.UP_CENT), included))
                .isEqualTo(exclusive);
    }

    @Property
    void a_higher_percentage_is_never_less_tax(
            @ForAll("percentages") Document document, @ForAll("rates") Percent rate, @ForAll("rates") Percent more) {
        Percent higher = new Percent(rate.value().add(more.value()));

        assertThat(taxAt(document, higher)).isGreaterThanOrEqualTo(taxAt(document, rate));
    }

    @Property
    void the_table_of_several_documents_sums_theirs(
            @ForAll("percentages") Document one, @ForAll("percentages") Document other) {
        List<TaxTotal> rows = new ArrayList<>(one.taxation().table());
        rows.addAll(other.taxation().table());

        List<TaxTotal> merged = TaxTotal.merged(rows);

        assertThat(sum(merged.stream().map(TaxTotal::amount).toList()))
                .isEqualTo(sum(rows.stream().map(TaxTotal::amount).toList()));
        assertThat(merged).extracting(TaxTotal::rule).doesNotHaveDuplicates();
        Collections.reverse(rows);
        assertThat(TaxTotal.merged(rows)).isEqualTo(merged);
    }

    @Provide
    Arbitrary<Document> documents() {
        return Arbitraries.oneOf(TaxDocuments.usual(), TaxDocuments.cheap(), TaxDocuments.percentages(), single());
    }

    /** At most one tax on each line; amounts whose sums fit. */
    private static Arbitrary<Document> single() {
        return TaxDocuments.single()
                .filter(document ->
                        document.lines().stream().allMatch(line -> line.amount().minorUnits() <= 1_000_000));
    }

    @Provide
    Arbitrary<Document> hugeDocuments() {
        return Arbitraries.oneOf(TaxDocuments.huge(), TaxDocuments.single());
    }

    @Provide
    Arbitrary<Document> percentages() {
        return TaxDocuments.percentages();
    }

    @Provide
    Arbitrary<Percent> rates() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("200"))
                .ofScale(4)
                .map(Percent::new);
    }

    @Provide
    Arbitrary<List<Money>> hundreds() {
        return Arbitraries.longs()
                .between(1, 10_000)
                .map(n -> usd(n * 10_000))
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
    }

    /** One more percentage on every line. */
    private static Money taxAt(Document document, Percent rate) {
        TaxRule rule = new PercentTax(TaxCode.of("0-changed"), "Changed", rate);
        return document.with(document.lines().stream()
                        .map(line -> new TaxableLine(line.amount(), List.of(rule)))
                        .toList())
                .taxation()
                .table()
                .get(0)
                .amount();
    }

    private static TaxableLine part(TaxableLine whole, long amount, long levy, long units) {
        return new TaxableLine(usd(amount), usd(levy), Quantity.of(units, QuantityUnit.PIECE), whole.rules());
    }

    private static TaxableLine line(Money amount, List<TaxRule> rules) {
        return new TaxableLine(amount, usd(0), Quantity.of(2, QuantityUnit.PIECE), rules);
    }

    private static List<List<BigInteger>> plain(Document document) {
        return new PlainTaxation(document.method(), document.lines()).figures();
    }

    private static List<List<BigInteger>> figures(Taxation taxation) {
        List<List<BigInteger>> figures = new ArrayList<>();
        for (TaxedLine line : taxation.lines()) {
            List<BigInteger> each = new ArrayList<>(List.of(minor(line.net())));
            for (LineTax tax : line.taxes()) {
                each.addAll(List.of(minor(tax.base()), minor(tax.own()), minor(tax.amount())));
            }
            figures.add(each);
        }
        return figures;
    }

    private static BigInteger minor(Money money) {
        return BigInteger.valueOf(money.minorUnits());
    }

    private static List<List<Money>> owns(List<TaxedLine> lines) {
        return lines.stream()
                .map(line -> line.taxes().stream().map(LineTax::own).toList())
                .toList();
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(usd(0), Money::plus);
    }

    private static Money usd(long minor) {
        return TaxDocuments.usd(minor);
    }
}
