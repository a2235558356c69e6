package io.counterfoil.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** Checked weights of a spreading as whole numbers of one common scale, with their sum. */
record Weights(List<BigInteger> each, BigInteger sum) {

    static Weights of(Money whole, List<BigDecimal> weights) {
        if (weights.isEmpty() || weights.size() > Allocation.MAX_PARTS) {
            throw new IllegalArgumentException(
                    "weights must be 1 to " + Allocation.MAX_PARTS + " but was " + weights.size());
        }
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
        BigInteger sum = each.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0 && !whole.isZero()) {
            throw new IllegalArgumentException("weights must hold one above zero but was all zero");
        }
        return new Weights(each, sum);
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
