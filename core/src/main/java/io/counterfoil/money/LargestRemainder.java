package io.counterfoil.money;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The method of largest remainders, known from elections as Hamilton's.
 *
 * <p>It works on the absolute amount, so that the parts of a negated amount are the negated parts. The rests of the cut
 * shares sum to what is left, and each is below one increment; so there are always at least as many parts with a rest as
 * increments to hand out, and a part whose share is exact never takes any.
 */
final class LargestRemainder {
    /** Up to so many parts, searching for the largest rest each time costs less than a sort. */
    private static final int FEW = 16;

    /** Less than any rest. */
    private static final long SERVED = -1;

    private LargestRemainder() {}

    /** Parts in minor units, which are multiples of the increment but for the last that is handed out. */
    static long[] of(long whole, Weights weights, long increment) {
        if (weights.isWeightless()) {
            return new long[weights.size()];
        }
        long[] longs = weights.longs();
        return longs.length == 0
                ? exactly(whole, weights, increment, Precedence.EARLIER_FIRST)
                : of(whole, longs, increment, Precedence.EARLIER_FIRST);
    }

    /** The same to the minor unit over weights that are longs, none below zero and one above unless the whole is zero. */
    static long[] of(long whole, long[] weights, Precedence precedence) {
        return of(whole, weights, 1, precedence);
    }

    private static long[] of(long whole, long[] weights, long increment, Precedence precedence) {
        if (whole == 0) {
            return new long[weights.length];
        }
        try {
            return inLongs(whole, weights, increment, precedence);
        } catch (ArithmeticException beyondLongs) {
            return exactly(whole, Weights.of(weights), increment, precedence);
        }
    }

    private static long[] inLongs(long whole, long[] weights, long increment, Precedence precedence) {
        long amount = Math.absExact(whole);
        long divisor = Math.multiplyExact(sum(weights), increment);
        long[] parts = new long[weights.length];
        long[] rests = new long[weights.length];
        long left = amount;
        for (int i = 0; i < parts.length; i++) {
            long weighted = Math.multiplyExact(amount, weights[i]);
            long share = weighted / divisor;
            rests[i] = weighted - share * divisor;
            parts[i] = share * increment;
            left -= parts[i];
        }
        if (parts.length <= FEW) {
            handOut(left, increment, parts, rests, precedence);
        } else {
            handOutToMany(left, increment, parts, rests, precedence);
        }
        return whole < 0 ? negated(parts) : parts;
    }

    private static long sum(long[] weights) {
        long sum = 0;
        for (long weight : weights) {
            sum = Math.addExact(sum, weight);
        }
        return sum;
    }

    /** Gives what is left to the largest rests, an increment each. */
    private static void handOut(long left, long increment, long[] parts, long[] rests, Precedence precedence) {
        for (long over = left; over > 0; over -= increment) {
            int largest = largest(rests, precedence);
            parts[largest] += Math.min(over, increment);
            rests[largest] = SERVED;
        }
    }

    private static int largest(long[] rests, Precedence precedence) {
        int largest = 0;
        for (int i = 1; i < rests.length; i++) {
            boolean isLarger =
                    rests[i] > rests[largest] || (rests[i] == rests[largest] && precedence.compare(i, largest) < 0);
            largest = isLarger ? i : largest;
        }
        return largest;
    }

    /** The same without a search for each increment: only those with the least rest that is served are put in order. */
    private static void handOutToMany(long left, long increment, long[] parts, long[] rests, Precedence precedence) {
        if (left == 0) {
            return;
        }
        long[] ranked = rests.clone();
        Arrays.sort(ranked);
        long least = ranked[ranked.length - takers(left, increment)];
        long over = left;
        for (int i = 0; i < parts.length; i++) {
            if (rests[i] > least) {
                parts[i] += increment;
                over -= increment;
            }
        }
        for (int i : inOrder(rests, least, precedence)) {
            long given = Math.min(over, increment);
            parts[i] += given;
            over -= given;
        }
    }

    private static int takers(long left, long increment) {
        return Math.toIntExact((left - 1) / increment + 1);
    }

    private static int[] inOrder(long[] rests, long least, Precedence precedence) {
        return IntStream.range(0, rests.length)
                .filter(i -> rests[i] == least)
                .boxed()
                .sorted(precedence::compare)
                .mapToInt(i -> i)
                .toArray();
    }

    private static long[] negated(long[] parts) {
        for (int i = 0; i < parts.length; i++) {
            parts[i] = -parts[i];
        }
        return parts;
    }

    private static long[] exactly(long whole, Weights weights, long increment, Precedence precedence) {
        BigInteger step = BigInteger.valueOf(increment);
        BigInteger[] parts = new BigInteger[weights.size()];
        BigInteger[] rests = new BigInteger[weights.size()];
        BigInteger cut = cut(BigInteger.valueOf(whole).abs(), weights, step, parts, rests);
        handOut(BigInteger.valueOf(whole).abs().subtract(cut), step, parts, rests, precedence);
        return signed(whole, parts);
    }

    /**
     * Parts of some of the weights that a whole was spread over, where these have been given their sum already. Each is off its
     * share of the whole by less than a minor unit, if that sum is the sum of their shares, rounded up or down; else there are
     * no such parts, and the sum is spread as a whole of its own.
     */
    static long[] within(long whole, long given, Weights some) {
        BigInteger[] parts = new BigInteger[some.size()];
        BigInteger[] rests = new BigInteger[some.size()];
        BigInteger cut = cut(BigInteger.valueOf(whole).abs(), some, BigInteger.ONE, parts, rests);
        BigInteger left = BigInteger.valueOf(given).abs().subtract(cut);
        long takers = Arrays.stream(rests).filter(rest -> rest.signum() > 0).count();
        if (left.signum() < 0 || left.compareTo(BigInteger.valueOf(takers)) > 0) {
            return exactly(given, some.alone(), 1, Precedence.EARLIER_FIRST);
        }
        handOut(left, BigInteger.ONE, parts, rests, Precedence.EARLIER_FIRST);
        return signed(given, parts);
    }

    /** Cuts each share to the increment and tells what all have so. */
    private static BigInteger cut(
            BigInteger amount, Weights weights, BigInteger step, BigInteger[] parts, BigInteger[] rests) {
        BigInteger divisor = weights.sum().multiply(step);
        BigInteger cut = BigInteger.ZERO;
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] share = amount.multiply(weights.each().get(i)).divideAndRemainder(divisor);
            parts[i] = share[0].multiply(step);
            rests[i] = share[1];
            cut = cut.add(parts[i]);
        }
        return cut;
    }

    /** No part is beyond the whole, so it fits once it has the sign of the whole, the least long included. */
    private static long[] signed(long whole, BigInteger[] parts) {
        return Arrays.stream(parts)
                .map(part -> whole < 0 ? part.negate() : part)
                .mapToLong(BigInteger::longValueExact)
                .toArray();
    }

    private static void handOut(
            BigInteger left, BigInteger step, BigInteger[] parts, BigInteger[] rests, Precedence precedence) {
        Comparator<Integer> largestFirst = Comparator.comparing(i -> rests[i], Comparator.reverseOrder());
        int[] order = IntStream.range(0, parts.length)
                .boxed()
                .sorted(largestFirst.thenComparing(precedence::compare))
                .mapToInt(i -> i)
                .toArray();
        BigInteger over = left;
        for (int i = 0; over.signum() > 0; i++) {
            BigInteger given = over.min(step);
            parts[order[i]] = parts[order[i]].add(given);
            over = over.subtract(given);
        }
    }

    /** The parts as amounts. */
    static List<Money> of(Money whole, Weights weights, long increment) {
        return Arrays.stream(of(whole.minorUnits(), weights, increment))
                .mapToObj(part -> Money.ofMinor(whole.currency(), part))
                .toList();
    }
}
