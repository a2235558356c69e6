package io.counterfoil.money;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * The method of largest remainders, known from elections as Hamilton's.
 *
 * <p>It works on the absolute amount, so that the parts of a negated amount are the negated parts. The rests of the cut
 * shares sum to what is left, and each is below one increment; so there are always at least as many parts with a rest as
 * increments to hand out, and a part whose share is exact never takes any.
 */
final class LargestRemainder {
    private LargestRemainder() {}

    /** Parts in minor units, which are multiples of the increment but for the last that is handed out. */
    static long[] of(long whole, Weights weights, long increment) {
        if (weights.isWeightless()) {
            return new long[weights.size()];
        }
        long[] longs = weights.longs();
        return longs.length == 0 ? exactly(whole, weights, increment) : of(whole, longs, increment);
    }

    /** The same over weights that are longs, none below zero and one above unless the whole is zero. */
    static long[] of(long whole, long[] weights, long increment) {
        if (whole == 0) {
            return new long[weights.length];
        }
        try {
            return inLongs(whole, weights, increment);
        } catch (ArithmeticException beyondLongs) {
            return exactly(whole, Weights.of(weights), increment);
        }
    }

    private static long[] inLongs(long whole, long[] weights, long increment) {
        long amount = Math.absExact(whole);
        long sum = 0;
        for (long weight : weights) {
            sum = Math.addExact(sum, weight);
        }
        long divisor = Math.multiplyExact(sum, increment);
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
        handOut(left, increment, parts, rests);
        return whole < 0 ? negated(parts) : parts;
    }

    /** Gives what is left to the largest rests, an increment each; among equal rests to the earlier. */
    private static void handOut(long left, long increment, long[] parts, long[] rests) {
        if (left == 0) {
            return;
        }
        int takers = Math.toIntExact((left - 1) / increment + 1);
        long[] ranked = rests.clone();
        Arrays.sort(ranked);
        long least = ranked[ranked.length - takers];
        long over = left;
        for (int i = 0; i < parts.length; i++) {
            if (rests[i] > least) {
                parts[i] += increment;
                over -= increment;
            }
        }
        for (int i = 0; over > 0; i++) {
            if (rests[i] == least) {
                long given = Math.min(over, increment);
                parts[i] += given;
                over -= given;
            }
        }
    }

    private static long[] negated(long[] parts) {
        for (int i = 0; i < parts.length; i++) {
            parts[i] = -parts[i];
        }
        return parts;
    }

    private static long[] exactly(long whole, Weights weights, long increment) {
        BigInteger amount = BigInteger.valueOf(whole).abs();
        BigInteger step = BigInteger.valueOf(increment);
        BigInteger divisor = weights.sum().multiply(step);
        BigInteger[] parts = new BigInteger[weights.size()];
        BigInteger[] rests = new BigInteger[weights.size()];
        BigInteger left = amount;
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] share = amount.multiply(weights.each().get(i)).divideAndRemainder(divisor);
            parts[i] = share[0].multiply(step);
            rests[i] = share[1];
            left = left.subtract(parts[i]);
        }
        handOut(left, step, parts, rests);
        // No part is beyond the whole, so it fits once it has the sign of the whole, the least long included.
        return Arrays.stream(parts)
                .map(part -> whole < 0 ? part.negate() : part)
                .mapToLong(BigInteger::longValueExact)
                .toArray();
    }

    private static void handOut(BigInteger left, BigInteger step, BigInteger[] parts, BigInteger[] rests) {
        if (left.signum() == 0) {
            return;
        }
        int takers = left.subtract(BigInteger.ONE).divide(step).intValueExact() + 1;
        BigInteger[] ranked = rests.clone();
        Arrays.sort(ranked);
        BigInteger least = ranked[ranked.length - takers];
        BigInteger over = left;
        for (int i = 0; i < parts.length; i++) {
            if (rests[i].compareTo(least) > 0) {
                parts[i] = parts[i].add(step);
                over = over.subtract(step);
            }
        }
        for (int i = 0; over.signum() > 0; i++) {
            if (rests[i].equals(least)) {
                BigInteger given = over.min(step);
                parts[i] = parts[i].add(given);
                over = over.subtract(given);
            }
        }
    }

    /** The parts as amounts. */
    static List<Money> of(Money whole, Weights weights, long increment) {
        return Arrays.stream(of(whole.minorUnits(), weights, increment))
                .mapToObj(part -> Money.ofMinor(whole.currency(), part))
                .toList();
    }
}
