package io.counterfoil.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** The fast paths give what plain big numbers give, on every input, overflow included. */
class FastMoneyProperties {

    @Property
    void a_product_with_a_factor_is_the_plain_one(
            @ForAll("longs") long units,
            @ForAll("longs") long top,
            @ForAll("positives") long bottom,
            @ForAll("roundings") Rounding rounding) {
        Currency currency = currencyFor(rounding);

        assertSame(
                () -> MinorUnits.times(units, Factor.of(top, bottom), rounding, currency),
                PlainMoney.times(
                        BigInteger.valueOf(units),
                        new PlainFraction(BigInteger.valueOf(top), BigInteger.valueOf(bottom)),
                        rounding,
                        currency));
    }

    @Property
    void a_product_with_a_chain_of_factors_is_the_plain_one(
            @ForAll("longs") long units,
            @ForAll("percents") Percent stage,
            @ForAll("percents") Percent row,
            @ForAll("percents") Percent seat,
            @ForAll("roundings") Rounding rounding) {
        Factor factor = Factor.ONE
                .plus(Factor.of(stage))
                .times(Factor.ONE.plus(Factor.of(row)))
                .times(Factor.ONE.minus(Factor.of(seat)));
        PlainFraction plain = PlainFraction.ONE
                .plus(PlainFraction.of(stage.fraction()))
                .times(PlainFraction.ONE.plus(PlainFraction.of(row.fraction())))
                .times(PlainFraction.ONE.minus(PlainFraction.of(seat.fraction())));
        Currency currency = currencyFor(rounding);

        assertSame(
                () -> MinorUnits.times(units, factor, rounding, currency),
                PlainMoney.times(BigInteger.valueOf(units), plain, rounding, currency));
    }

    @Property
    void factors_are_added_multiplied_and_divided_as_plain_fractions(
            @ForAll("factors") Factor one, @ForAll("factors") Factor other) {
        PlainFraction left = plain(one);
        PlainFraction right = plain(other);

        assertThat(plain(one.plus(other)).isSameAs(left.plus(right))).isTrue();
        assertThat(plain(one.minus(other)).isSameAs(left.minus(right))).isTrue();
        assertThat(plain(one.times(other)).isSameAs(left.times(right))).isTrue();
        if (!other.isZero()) {
            assertThat(plain(one.over(other)).isSameAs(left.over(right))).isTrue();
            assertThat(one.over(other).times(other)).isEqualTo(one).hasSameHashCodeAs(one);
        }
        assertThat(one.compareTo(other)).isEqualTo(left.minus(right).signum());
        assertThat(one.signum()).isEqualTo(left.signum());
        assertThat(one.equals(other)).isEqualTo(left.isSameAs(right));
    }

    @Property
    void the_price_of_a_quantity_is_the_plain_one(
            @ForAll("longs") long perUnit,
            @ForAll("quantities") Quantity quantity,
            @ForAll("roundings") Rounding rounding) {
        Currency currency = currencyFor(rounding);
        BigInteger units = BigInteger.valueOf(perUnit);
        Optional<BigInteger> plain = quantity.value().stripTrailingZeros().scale() <= 0
                ? PlainMoney.fitting(units.multiply(quantity.value().toBigIntegerExact()), currency)
                : PlainMoney.times(units, PlainFraction.of(quantity.value()), rounding, currency);

        assertSame(() -> MinorUnits.times(perUnit, quantity, rounding, currency), plain);
        assertThat(quantity.thousandths())
                .isEqualTo(quantity.value().movePointRight(3).longValueExact());
    }

    @Property
    void sums_and_products_are_the_plain_ones(@ForAll("longs") long left, @ForAll("longs") long right) {
        for (Currency currency : List.of(Currency.getInstance("USD"), Currency.getInstance("JPY"))) {
            BigInteger one = BigInteger.valueOf(left);
            BigInteger other = BigInteger.valueOf(right);

            assertSame(() -> MinorUnits.sum(left, right, currency), PlainMoney.fitting(one.add(other), currency));
            assertSame(
                    () -> MinorUnits.difference(left, right, currency),
                    PlainMoney.fitting(one.subtract(other), currency));
            assertSame(
                    () -> MinorUnits.product(left, right, currency), PlainMoney.fitting(one.multiply(other), currency));
        }
    }

    @Property
    void who_comes_first_takes_what_others_have_an_equal_claim_to(
            @ForAll @LongRange(min = -500, max = 500) long whole,
            @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 1, max = 3) Long> weights) {
        long[] longs = weights.stream().mapToLong(Long::longValue).toArray();
        long[] backwards = reversed(longs);

        long[] laterFirst = Allocation.allocateMinor(whole, longs, (one, other) -> Integer.compare(other, one));

        assertThat(reversed(laterFirst)).isEqualTo(Allocation.allocateMinor(whole, backwards));
    }

    @Property
    void who_comes_first_does_so_beyond_longs_too(@ForAll @IntRange(min = 2, max = 30) int parts) {
        long[] equal = new long[parts];
        Arrays.fill(equal, Long.MAX_VALUE);

        long[] laterFirst = Allocation.allocateMinor(1, equal, (one, other) -> Integer.compare(other, one));

        assertThat(reversed(laterFirst)).isEqualTo(Allocation.allocateMinor(1, equal));
        assertThat(laterFirst[parts - 1]).isOne();
    }

    private static long[] reversed(long[] each) {
        return IntStream.range(0, each.length)
                .mapToLong(i -> each[each.length - 1 - i])
                .toArray();
    }

    @Property
    void parts_are_the_plain_ones(@ForAll("longs") long whole, @ForAll("weights") List<Long> weights) {
        long[] longs = weights.stream().mapToLong(Long::longValue).toArray();
        if (weights.stream().allMatch(weight -> weight == 0) && whole != 0) {
            return;
        }
        List<BigInteger> plain = PlainMoney.allocated(
                BigInteger.valueOf(whole),
                weights.stream().map(PlainFraction::of).toList(),
                BigInteger.ONE);

        assertThat(Arrays.stream(Allocation.allocateMinor(whole, longs)).mapToObj(BigInteger::valueOf))
                .isEqualTo(plain);
        assertThat(Allocation.allocateByFactors(
                                dollars(whole),
                                weights.stream()
                                        .map(weight -> Factor.of(weight, 7))
                                        .toList())
                        .stream()
                        .map(Money::minorUnits)
                        .map(BigInteger::valueOf))
                .isEqualTo(plain);
    }

    @Property
    void parts_of_an_increment_are_the_plain_ones(
            @ForAll("longs") long whole,
            @ForAll("weights") List<Long> weights,
            @ForAll("roundings") Rounding rounding) {
        if (weights.stream().allMatch(weight -> weight == 0) && whole != 0) {
            return;
        }
        Currency currency = currencyFor(rounding);
        if (PlainMoney.fitting(BigInteger.valueOf(whole), currency).isEmpty()
                || PlainMoney.fitting(PlainMoney.increment(rounding, currency), currency)
                        .isEmpty()) {
            return;
        }

        assertThat(Allocation.allocate(
                                Money.ofMinor(currency, whole),
                                weights.stream().map(BigDecimal::valueOf).toList(),
                                Remainder.LARGEST_REMAINDER,
                                rounding)
                        .stream()
                        .map(Money::minorUnits)
                        .map(BigInteger::valueOf))
                .isEqualTo(PlainMoney.allocated(
                        BigInteger.valueOf(whole),
                        weights.stream().map(PlainFraction::of).toList(),
                        PlainMoney.increment(rounding, currency)));
    }

    @Provide
    Arbitrary<Long> longs() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-1_000_000, 1_000_000),
                Arbitraries.longs(),
                Arbitraries.of(
                        0L,
                        1L,
                        -1L,
                        Long.MAX_VALUE,
                        Long.MIN_VALUE,
                        Long.MAX_VALUE - 1,
                        Long.MIN_VALUE + 1,
                        Integer.MAX_VALUE + 1L,
                        3_037_000_500L,
                        999_999_999_999_999_999L,
                        1_000_000_000_000_000_000L));
    }

    @Provide
    Arbitrary<Long> positives() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(1, 1_000_000),
                Arbitraries.longs().between(1, Long.MAX_VALUE),
                Arbitraries.of(1L, 2L, Long.MAX_VALUE));
    }

    @Provide
    Arbitrary<List<Long>> weights() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(0, 5),
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.longs().between(0, Long.MAX_VALUE),
                        Arbitraries.of(0L, 1L, Long.MAX_VALUE))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<Factor> factors() {
        Arbitrary<Factor> ratios =
                Combinators.combine(longs(), positives()).as((top, bottom) -> Factor.of(top, bottom));
        return Arbitraries.oneOf(
                ratios,
                percents().map(Factor::of),
                Combinators.combine(ratios, ratios).as(Factor::times),
                longs().map(Factor::of));
    }

    @Provide
    Arbitrary<Percent> percents() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-999999"), new BigDecimal("999999"))
                .ofScale(8)
                .map(Percent::new);
    }

    @Provide
    Arbitrary<Quantity> quantities() {
        return Combinators.combine(
                        Arbitraries.longs().between(-999_999_999_999L, 999_999_999_999L),
                        Arbitraries.integers().between(0, 3))
                .as((parts, scale) -> new Quantity(
                        BigDecimal.valueOf(scale == 3 ? parts : parts / 1_000, scale), new QuantityUnit("u", scale)));
    }

    @Provide
    Arbitrary<Rounding> roundings() {
        return Combinators.combine(
                        Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY),
                        Arbitraries.of(
                                "1",
                                "0.01",
                                "0.05",
                                "0.1",
                                "0.0001",
                                "0.003",
                                "7",
                                "99999999999999.9999",
                                "1000000000000000000000"))
                .as(Rounding::of);
    }

    /** One in which the increment can be said. */
    private static Currency currencyFor(Rounding rounding) {
        return Currency.getInstance(
                switch (rounding.increment().scale()) {
                    case 0 -> "JPY";
                    case 1, 2 -> "USD";
                    case 3 -> "KWD";
                    default -> "CLF";
                });
    }

    private static PlainFraction plain(Factor factor) {
        return new PlainFraction(factor.ratio().numerator(), factor.ratio().denominator());
    }

    private static void assertSame(LongSupplier fast, Optional<BigInteger> plain) {
        plain.ifPresentOrElse(
                expected -> assertThat(fast.getAsLong()).isEqualTo(expected.longValueExact()),
                () -> assertThatExceptionOfType(MoneyOverflowException.class).isThrownBy(fast::getAsLong));
    }

    private static Money dollars(long units) {
        return Money.ofMinor(Currency.getInstance("USD"), units);
    }
}
