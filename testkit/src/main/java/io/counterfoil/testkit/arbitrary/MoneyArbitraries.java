package io.counterfoil.testkit.arbitrary;

import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Amounts, percentages and roundings. */
public final class MoneyArbitraries {
    private static final int PERCENT_DECIMALS = 3;

    private MoneyArbitraries() {}

    /**
     * Currencies with 0, 2, 3 and 4 minor digits.
     *
     * @return USD first, then such as JPY, BHD and CLF
     */
    public static Arbitrary<Currency> currencies() {
        return Arbitraries.of("USD", "JPY", "BHD", "CLF").map(Currency::getInstance);
    }

    /**
     * Prices as they stand on lists: mostly of a few units, many with an odd last digit, some of nothing, some of millions.
     *
     * @param currency such as USD
     * @return such as {@code USD 10.33}, never negative
     */
    public static Arbitrary<Money> prices(Currency currency) {
        return Arbitraries.frequencyOf(
                        Tuple.of(8, Arbitraries.longs().between(1, 20_000)),
                        Tuple.of(1, Arbitraries.of(0L, 1L, 3L)),
                        Tuple.of(1, Arbitraries.longs().between(1, 1_000_000_000)))
                .map(minorUnits -> Money.ofMinor(currency, minorUnits));
    }

    /**
     * Percentages of what can be taken off or put on.
     *
     * @param least the lowest, such as -100
     * @param most the highest, such as 100; not below the lowest
     * @return with at most 3 decimals, both ends among them
     */
    public static Arbitrary<Percent> percents(long least, long most) {
        Arbitrary<BigDecimal> ends = Arbitraries.of(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
        Arbitrary<BigDecimal> whole = Arbitraries.longs().between(least, most).map(BigDecimal::valueOf);
        Arbitrary<BigDecimal> exact = Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(least), BigDecimal.valueOf(most))
                .ofScale(PERCENT_DECIMALS);
        return Arbitraries.frequencyOf(Tuple.of(4, whole), Tuple.of(4, exact), Tuple.of(1, ends))
                .map(Percent::new);
    }

    /**
     * Every side to round to, each to the minor unit and to coarser coins.
     *
     * @param currency such as USD
     * @return HALF_UP to 0.01 first, then such as CEILING to 0.05 and DOWN to 1
     */
    public static Arbitrary<Rounding> roundings(Currency currency) {
        List<RoundingMode> modes = Stream.concat(
                        Stream.of(RoundingMode.HALF_UP),
                        Arrays.stream(RoundingMode.values())
                                .filter(mode -> mode != RoundingMode.UNNECESSARY && mode != RoundingMode.HALF_UP))
                .toList();
        BigDecimal minorUnit = Money.ofMinor(currency, 1).amount();
        List<BigDecimal> increments = List.of(minorUnit, minorUnit.multiply(BigDecimal.valueOf(5)), BigDecimal.ONE);
        return Combinators.combine(Arbitraries.of(modes), Arbitraries.of(increments))
                .as(Rounding::new);
    }

    /**
     * Every side to round to, to the minor unit.
     *
     * @param currency such as USD
     * @return HALF_UP to 0.01 first
     */
    public static Arbitrary<Rounding> fineRoundings(Currency currency) {
        BigDecimal minorUnit = Money.ofMinor(currency, 1).amount();
        return roundings(currency).map(rounding -> new Rounding(rounding.mode(), minorUnit));
    }

    /** Something in one case of two, and nothing at the simplest. */
    static <T> Arbitrary<Optional<T>> maybe(Arbitrary<T> something) {
        return Arbitraries.oneOf(Arbitraries.just(Optional.empty()), something.map(Optional::of));
    }
}
