package io.counterfoil.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Checked weights of a spreading as whole numbers of one common scale, with the sum of all, of which these may be some. */
record Weights(List<BigInteger> each, BigInteger sum) {
    /** A number with fewer bits than this, its sign apart, is a long. */
    private static final int LONG_BITS = 64;

    static Weights of(Money whole, List<BigDecimal> weights) {
        requireCount(weights.size());
        int scale = 0;
        for (BigDecimal weight : weights) {
            Decimals.requireModest("weight", weight);
            if (weight.signum() < 0) {
                throw new IllegalArgumentException("weight must not be negative but was " + weight.toPlainString());
            }
            scale = Math.max(scale, weight.scale());
        }
        int common = scale;
        List<BigInteger> each = weights.stream()
                .map(weight -> weight.setScale(common).unscaledValue())
                .toList();
        return weighty(whole, each);
    }

    /** Brought to one common denominator, the product of those that are different. */
    static Weights ofFactors(Money whole, List<Factor> weights) {
        requireCount(weights.size());
        return weighty(whole, inCommon(weights));
    }

    /** Some of the weights whose sum is known, brought to one common denominator with it. */
    static Weights some(List<Factor> weights, Factor sum) {
        requireCount(weights.size());
        requireWeight(sum.signum() > 0);
        List<BigInteger> withSum =
                inCommon(Stream.concat(weights.stream(), Stream.of(sum)).toList());
        return new Weights(withSum.subList(0, weights.size()), withSum.get(weights.size()));
    }

    /** The same weights without the others. */
    Weights alone() {
        return new Weights(each, sum(each));
    }

    private static List<BigInteger> inCommon(List<Factor> weights) {
        List<BigRatio> ratios =
                weights.stream().map(weight -> weight.ratio().inLowestTerms()).toList();
        BigInteger common =
                ratios.stream().map(BigRatio::denominator).distinct().reduce(BigInteger.ONE, BigInteger::multiply);
        ratios.forEach(ratio -> requireNotNegative(ratio.numerator()));
        return ratios.stream()
                .map(ratio -> common.divide(ratio.denominator()).multiply(ratio.numerator()))
                .toList();
    }

    /** Weights that were checked. */
    static Weights of(long[] weights) {
        List<BigInteger> each =
                Arrays.stream(weights).mapToObj(BigInteger::valueOf).toList();
        return new Weights(each, sum(each));
    }

    private static Weights weighty(Money whole, List<BigInteger> each) {
        BigInteger sum = sum(each);
        requireWeight(sum.signum() != 0 || whole.isZero());
        return new Weights(each, sum);
    }

    private static BigInteger sum(List<BigInteger> each) {
        return each.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Checks weights that are longs. */
    static void check(long whole, long[] weights) {
        requireCount(weights.length);
        boolean isWeighty = false;
        for (long weight : weights) {
            if (weight < 0) {
                requireNotNegative(BigInteger.valueOf(weight));
            }
            isWeighty |= weight > 0;
        }
        requireWeight(isWeighty || whole == 0);
    }

    private static void requireCount(int count) {
        if (count < 1 || count > Allocation.MAX_PARTS) {
            throw new IllegalArgumentException("weights must be 1 to " + Allocation.MAX_PARTS + " but was " + count);
        }
    }

    private static void requireNotNegative(BigInteger weight) {
        if (weight.signum() < 0) {
            throw new IllegalArgumentException("weight must not be negative but was " + weight);
        }
    }

    private static void requireWeight(boolean isThere) {
        if (!isThere) {
            throw new IllegalArgumentException("weights must hold one above zero but was all zero");
        }
    }

    /** The weights as longs, or none where one is beyond. */
    long[] longs() {
        return each.stream().allMatch(weight -> weight.bitLength() < LONG_BITS)
                ? each.stream().mapToLong(BigInteger::longValueExact).toArray()
                : new long[0];
    }

    int size() {
        return each.size();
    }

    /** Whether there is nothing to weigh, which is so only where the whole is zero too. */
    boolean isWeightless() {
        return sum.signum() == 0;
    }

    /** Index of the first part with a weight, 0 if none has. */
    int first() {
        for (int i = 0; i < each.size(); i++) {
            if (each.get(i).signum() > 0) {
                return i;
            }
        }
        return 0;
    }

    /** Index of the last part with a weight, the last index if none has. */
    int last() {
        for (int i = each.size() - 1; i >= 0; i--) {
            if (each.get(i).signum() > 0) {
                return i;
            }
        }
        return each.size() - 1;
    }
}
