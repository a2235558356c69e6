package io.counterfoil.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Spreading where one named part takes the rest, such as the last instalment of a plan. */
final class NamedRemainder {
    private NamedRemainder() {}

    static List<Money> of(Money whole, Weights weights, int taker, Rounding rounding) {
        if (weights.isWeightless()) {
            return Collections.nCopies(weights.size(), whole);
        }
        List<BigDecimal> parts = parts(whole, weights, taker, rounding);
        if (parts.get(taker).signum() * whole.amount().signum() < 0) {
            parts = parts(whole, weights, taker, new Rounding(RoundingMode.DOWN, rounding.increment()));
        }
        return parts.stream().map(part -> Money.of(whole.currency(), part)).toList();
    }

    /** As plain numbers: rounded up, the others may for a moment exceed what money can hold. */
    private static List<BigDecimal> parts(Money whole, Weights weights, int taker, Rounding rounding) {
        BigDecimal sum = new BigDecimal(weights.sum());
        BigDecimal rest = whole.amount();
        List<BigDecimal> parts = new ArrayList<>(weights.size());
        for (int i = 0; i < weights.size(); i++) {
            BigDecimal weighted =
                    whole.amount().multiply(new BigDecimal(weights.each().get(i)));
            BigDecimal part = rounding.nearest(weighted, sum, whole.currency());
            parts.add(part);
            rest = i == taker ? rest : rest.subtract(part);
        }
        parts.set(taker, rest);
        return parts;
    }
}
