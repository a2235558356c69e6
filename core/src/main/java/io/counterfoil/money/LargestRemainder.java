package io.counterfoil.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The method of largest remainders, known from elections as Hamilton's.
 *
 * <p>It works on the absolute amount, so that the parts of a negated amount are the negated parts. The rests of the cut
 * shares sum to what is left, and each is below one increment; so there are always more parts with a rest than increments
 * to hand out, and a part whose share is exact never takes any.
 */
final class LargestRemainder {
    private LargestRemainder() {}

    static List<Money> of(Money whole, Weights weights, long increment) {
        if (weights.isWeightless()) {
            return Collections.nCopies(weights.size(), whole);
        }
        BigInteger amount = BigInteger.valueOf(whole.minorUnits()).abs();
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
        for (int i : byRest(rests)) {
            if (left.signum() == 0) {
                break;
            }
            BigInteger given = left.min(step);
            parts[i] = parts[i].add(given);
            left = left.subtract(given);
        }
        return signed(parts, whole);
    }

    /** Indices by rest, largest first; the sort is stable, so equals stay in order. */
    private static List<Integer> byRest(BigInteger[] rests) {
        return IntStream.range(0, rests.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> rests[i]).reversed())
                .toList();
    }

    private static List<Money> signed(BigInteger[] parts, Money whole) {
        List<Money> signed = new ArrayList<>(parts.length);
        for (BigInteger part : parts) {
            // No part is beyond the whole, so it fits once it has the sign of the whole, the least long included.
            BigInteger minor = whole.isNegative() ? part.negate() : part;
            signed.add(Money.ofMinor(whole.currency(), minor.longValueExact()));
        }
        return List.copyOf(signed);
    }
}
