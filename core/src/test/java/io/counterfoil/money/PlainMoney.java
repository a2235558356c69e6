package io.counterfoil.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The arithmetic of money, written plainly in big numbers. Where an amount does not fit, there is none. */
public final class PlainMoney {
    private static final BigInteger MAX_WHOLE = BigInteger.TEN.pow(18);

    private PlainMoney() {}

    public static Optional<BigInteger> times(
            BigInteger units, PlainFraction factor, Rounding rounding, Currency currency) {
        BigInteger increment = increment(rounding, currency);
        return fitting(
                factor.times(new PlainFraction(units, increment))
                        .rounded(rounding.mode())
                        .multiply(increment),
                currency);
    }

    public static BigInteger increment(Rounding rounding, Currency currency) {
        return rounding.increment()
                .movePointRight(currency.getDefaultFractionDigits())
                .toBigIntegerExact();
    }

    public static Optional<BigInteger> fitting(BigInteger units, Currency currency) {
        boolean isSayable =
                currency.getDefaultFractionDigits() > 0 || units.abs().compareTo(MAX_WHOLE) < 0;
        return units.bitLength() < 64 && isSayable ? Optional.of(units) : Optional.empty();
    }

    public static boolean fits(BigDecimal amount, Currency currency) {
        return fitting(
                        amount.movePointRight(currency.getDefaultFractionDigits())
                                .toBigIntegerExact(),
                        currency)
                .isPresent();
    }

    /** Parts of some of the weights, which have been given so much of a whole. */
    public static List<BigInteger> allocatedWithin(
            BigInteger whole, PlainFraction sum, BigInteger given, List<PlainFraction> weights) {
        List<PlainFraction> shares = weights.stream()
                .map(weight -> new PlainFraction(whole.abs(), BigInteger.ONE)
                        .times(weight)
                        .over(sum))
                .toList();
        BigInteger least = rounded(shares, RoundingMode.DOWN);
        BigInteger most = rounded(shares, RoundingMode.UP);
        if (given.abs().compareTo(least) < 0 || given.abs().compareTo(most) > 0) {
            return allocated(given, weights, BigInteger.ONE);
        }
        List<PlainFraction> rests = shares.stream()
                .map(share -> share.minus(new PlainFraction(share.rounded(RoundingMode.DOWN), BigInteger.ONE)))
                .toList();
        List<Integer> takers = IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparing(
                        i -> rests.get(i), (one, other) -> other.minus(one).signum()))
                .limit(given.abs().subtract(least).longValueExact())
                .toList();
        return IntStream.range(0, shares.size())
                .mapToObj(i -> shares.get(i)
                        .rounded(RoundingMode.DOWN)
                        .add(takers.contains(i) ? BigInteger.ONE : BigInteger.ZERO))
                .map(part -> given.signum() < 0 ? part.negate() : part)
                .toList();
    }

    private static BigInteger rounded(List<PlainFraction> shares, RoundingMode mode) {
        return shares.stream().map(share -> share.rounded(mode)).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Largest remainder, an increment at a time. */
    public static List<BigInteger> allocated(BigInteger whole, List<PlainFraction> weights, BigInteger increment) {
        PlainFraction sum = weights.stream().reduce(PlainFraction.ZERO, PlainFraction::plus);
        List<BigInteger> parts = new ArrayList<>();
        List<PlainFraction> rests = new ArrayList<>();
        BigInteger left = whole.abs();
        for (PlainFraction weight : weights) {
            PlainFraction share = sum.signum() == 0
                    ? PlainFraction.ZERO
                    : new PlainFraction(whole.abs(), increment).times(weight).over(sum);
            BigInteger steps = share.rounded(RoundingMode.DOWN);
            parts.add(steps.multiply(increment));
            rests.add(share.minus(new PlainFraction(steps, BigInteger.ONE)));
            left = left.subtract(steps.multiply(increment));
        }
        List<Integer> byRest = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(
                        i -> rests.get(i), (one, other) -> other.minus(one).signum()))
                .toList();
        for (int i : byRest) {
            BigInteger given = left.min(increment);
            parts.set(i, parts.get(i).add(given));
            left = left.subtract(given);
        }
        return parts.stream()
                .map(part -> whole.signum() < 0 ? part.negate() : part)
                .toList();
    }
}
