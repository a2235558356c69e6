package io.counterfoil.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for every amount, rounding and spreading. */
class MoneyProperties {
    private static final long MAX_WHOLE = 1_000_000_000_000_000_000L;
    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Property
    void money_parses_what_it_prints(@ForAll("anyMoney") Money money) {
        assertThat(Money.parse(money.toString())).isEqualTo(money);
        assertThat(Money.of(money.currency(), money.amount())).isEqualTo(money);
    }

    @Property
    void a_percentage_parses_what_it_prints(@ForAll("percents") Percent percent) {
        assertThat(Percent.of(percent.toPlainString())).isEqualTo(percent);
    }

    @Property
    void sums_agree_with_plain_decimals_overflow_included(
            @ForAll("dollars") Money left, @ForAll("dollars") Money right) {
        assertSame(() -> left.plus(right), left.amount().add(right.amount()));
        assertSame(() -> left.minus(right), left.amount().subtract(right.amount()));
    }

    @Property
    void products_agree_with_plain_decimals_overflow_included(@ForAll("dollars") Money money, @ForAll long times) {
        assertSame(() -> money.times(times), money.amount().multiply(BigDecimal.valueOf(times)));
    }

    @Property
    void minus_undoes_plus(@ForAll("payable") Money left, @ForAll("payable") Money right) {
        assertThat(left.plus(right).minus(right)).isEqualTo(left);
        assertThat(left.plus(right)).isEqualTo(right.plus(left));
        assertThat(left.minus(right)).isEqualTo(right.minus(left).negated());
    }

    @Property
    void a_rounded_value_is_a_multiple_less_than_one_increment_away(
            @ForAll("roundings") Rounding rounding, @ForAll("percents") Percent value) {
        Money rounded = rounding.round(value.value(), usd());

        assertThat(rounded.amount().remainder(rounding.increment())).isEqualByComparingTo("0");
        assertThat(rounded.amount().subtract(value.value()).abs()).isLessThan(rounding.increment());
    }

    @Property
    void symmetric_rounding_of_the_opposite_is_the_opposite(
            @ForAll("symmetricRoundings") Rounding rounding,
            @ForAll("payable") Money money,
            @ForAll("percents") Percent p) {
        assertThat(money.negated().times(p.fraction(), rounding))
                .isEqualTo(money.times(p.fraction(), rounding).negated());
    }

    @Property
    void parts_sum_to_the_whole_and_none_has_the_other_sign(
            @ForAll("dollars") Money whole,
            @ForAll("weights") List<BigDecimal> weights,
            @ForAll Remainder remainder,
            @ForAll("roundings") Rounding rounding) {
        List<Money> parts = Allocation.allocate(whole, weights, remainder, rounding);

        assertThat(parts).hasSameSizeAs(weights);
        assertThat(parts.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(whole.amount());
        assertThat(parts).allMatch(part -> part.isZero() || part.isNegative() == whole.isNegative());
    }

    @Property
    void a_part_without_weight_gets_nothing(
            @ForAll("dollars") Money whole,
            @ForAll("weights") List<BigDecimal> weights,
            @ForAll Remainder remainder,
            @ForAll("roundings") Rounding rounding) {
        List<Money> parts = Allocation.allocate(whole, weights, remainder, rounding);

        for (int i = 0; i < parts.size(); i++) {
            assertThat(parts.get(i).isZero() || weights.get(i).signum() > 0).isTrue();
        }
    }

    @Property
    void no_part_by_largest_remainder_is_off_its_share_by_an_increment(
            @ForAll("dollars") Money whole,
            @ForAll("weights") List<BigDecimal> weights,
            @ForAll("roundings") Rounding rounding) {
        List<Money> parts = Allocation.allocate(whole, weights, Remainder.LARGEST_REMAINDER, rounding);

        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (int i = 0; i < parts.size(); i++) {
            // Compared without a division: |part * sum - whole * weight| < increment * sum.
            BigDecimal off =
                    parts.get(i).amount().multiply(sum).subtract(whole.amount().multiply(weights.get(i)));
            assertThat(off.abs()).isLessThan(rounding.increment().multiply(sum));
        }
    }

    @Property
    void by_largest_remainder_parts_of_the_opposite_are_the_opposite_parts(
            @ForAll("payable") Money whole, @ForAll("weights") List<BigDecimal> weights) {
        assertThat(Allocation.allocate(whole.negated(), weights))
                .isEqualTo(Allocation.allocate(whole, weights).stream()
                        .map(Money::negated)
                        .toList());
    }

    @Property
    void equal_parts_differ_by_a_cent_at_most(@ForAll("payable") Money whole, @ForAll("counts") int parts) {
        List<Money> split = Allocation.split(whole, parts);

        Money least = split.stream().min(Money::compareTo).orElseThrow();
        Money most = split.stream().max(Money::compareTo).orElseThrow();
        assertThat(most.minus(least).amount()).isLessThanOrEqualTo(CENT);
    }

    @Provide
    Arbitrary<Money> anyMoney() {
        Arbitrary<Currency> currencies =
                Arbitraries.of("USD", "EUR", "JPY", "TND", "CLF", "VES", "GHS").map(Currency::getInstance);
        // An amount has at most 18 digits before the point, which a long exceeds only where it has no decimals.
        return Combinators.combine(currencies, Arbitraries.longs())
                .as((currency, minor) ->
                        Money.ofMinor(currency, currency.getDefaultFractionDigits() == 0 ? minor % MAX_WHOLE : minor));
    }

    @Provide
    Arbitrary<Money> dollars() {
        return Arbitraries.longs().map(minor -> Money.ofMinor(usd(), minor));
    }

    @Provide
    Arbitrary<Money> payable() {
        return Arbitraries.longs()
                .between(-1_000_000_000_00L, 1_000_000_000_00L)
                .map(minor -> Money.ofMinor(usd(), minor));
    }

    @Provide
    Arbitrary<Percent> percents() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-999999"), new BigDecimal("999999"))
                .ofScale(Percent.MAX_SCALE)
                .map(Percent::new);
    }

    @Provide
    Arbitrary<Rounding> roundings() {
        return Combinators.combine(
                        Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY),
                        Arbitraries.of("0.01", "0.05", "0.10", "1.00", "50"))
                .as(Rounding::of);
    }

    @Provide
    Arbitrary<Rounding> symmetricRoundings() {
        Set<RoundingMode> lopsided = Set.of(RoundingMode.CEILING, RoundingMode.FLOOR);
        return roundings().filter(rounding -> !lopsided.contains(rounding.mode()));
    }

    @Provide
    Arbitrary<List<BigDecimal>> weights() {
        Arbitrary<BigDecimal> weight = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(BigDecimal.ZERO)),
                Tuple.of(4, Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("1000"))));
        return weight.list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .filter(all -> all.stream().anyMatch(w -> w.signum() > 0));
    }

    @Provide
    Arbitrary<Integer> counts() {
        return Arbitraries.integers().between(1, 200);
    }

    private static Currency usd() {
        return Currency.getInstance("USD");
    }

    private static void assertSame(Supplier<Money> operation, BigDecimal expected) {
        BigDecimal minor = expected.movePointRight(2);
        if (minor.toBigIntegerExact().bitLength() < Long.SIZE) {
            assertThat(operation.get().amount()).isEqualByComparingTo(expected);
        } else {
            assertThatExceptionOfType(MoneyOverflowException.class).isThrownBy(operation::get);
        }
    }
}
