package io.counterfoil.money;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;

/**
 * Spreads an amount over parts by weight, so that the parts sum exactly to the whole, no part has the other sign, and a
 * part without weight gets nothing.
 *
 * <p>500.00 over 3 equal instalments, HALF_UP to 0.01, {@link Remainder#LAST}: 166.67, 166.67, 166.66. With DOWN to 1:
 * 166.00, 166.00, 168.00.
 */
public final class Allocation {
    /** Most parts of one spreading. */
    public static final int MAX_PARTS = 100_000;

    private Allocation() {}

    /**
     * Spreads by {@link Remainder#LARGEST_REMAINDER} to the minor unit: 10.00 over 1, 1, 1 is 3.34, 3.33, 3.33.
     *
     * @param whole the amount, of either sign
     * @param weights none below zero; at least one above zero unless the whole is zero; 1 to {@value #MAX_PARTS}
     * @return one part per weight, in order
     * @throws IllegalArgumentException if the weights are not so
     */
    public static List<Money> allocate(Money whole, List<BigDecimal> weights) {
        return LargestRemainder.of(whole, Weights.of(whole, weights), 1);
    }

    /**
     * Spreads by {@link Remainder#LARGEST_REMAINDER} to the minor unit over weights that are exact ratios.
     *
     * @param whole the amount, of either sign
     * @param weights none below zero; at least one above zero unless the whole is zero; 1 to {@value #MAX_PARTS}
     * @return one part per weight, in order
     * @throws IllegalArgumentException if the weights are not so
     */
    public static List<Money> allocateByFactors(Money whole, List<Factor> weights) {
        return LargestRemainder.of(whole, Weights.ofFactors(whole, weights), 1);
    }

    /**
     * Spreads what a group of parts has of a whole over the group, so that each part is off its share of the <i>whole</i> by
     * less than a minor unit: of 100 over weights of 5.0, 0.4 and others, together 100, a group of the first two that has 6 is
     * spread 5, 1 and not 6, 0.
     *
     * @param whole in minor units, of either sign
     * @param sum of the weights of all parts of the whole, above zero
     * @param given what the group has in minor units, of the sign of the whole. Where it is not its share of the whole rounded
     *     up or down, it is spread as a whole of its own.
     * @param weights of the group, none below zero and one above; 1 to {@value #MAX_PARTS}
     * @return one part per weight, in order
     * @throws IllegalArgumentException if the weights are not so
     */
    public static long[] allocateWithin(long whole, Factor sum, long given, List<Factor> weights) {
        return LargestRemainder.within(whole, given, Weights.some(weights, sum));
    }

    /**
     * Spreads by {@link Remainder#LARGEST_REMAINDER} in minor units, for loops: 1000 over 1, 1, 1 is 334, 333, 333.
     *
     * @param whole in minor units, of either sign
     * @param weights none below zero; at least one above zero unless the whole is zero; 1 to {@value #MAX_PARTS}
     * @return one part per weight, in order
     * @throws IllegalArgumentException if the weights are not so
     */
    public static long[] allocateMinor(long whole, long[] weights) {
        return allocateMinor(whole, weights, Precedence.EARLIER_FIRST);
    }

    /**
     * The same where another than the earlier part may have the precedence.
     *
     * @param whole in minor units, of either sign
     * @param weights none below zero; at least one above zero unless the whole is zero; 1 to {@value #MAX_PARTS}
     * @param precedence which of two parts takes a minor unit that both have an equal claim to
     * @return one part per weight, in order
     * @throws IllegalArgumentException if the weights are not so
     */
    public static long[] allocateMinor(long whole, long[] weights, Precedence precedence) {
        Weights.check(whole, weights);
        return LargestRemainder.of(whole, weights, precedence);
    }

    /**
     * Spreads by a rule for the remainder.
     *
     * @param whole the amount, of either sign
     * @param weights none below zero; at least one above zero unless the whole is zero; 1 to {@value #MAX_PARTS}
     * @param remainder who takes what is left
     * @param rounding the increment of the shares, and for FIRST and LAST how a share is rounded to it; the taker of the
     *     rest alone may be no multiple of the increment. If rounding would leave a rest of the other sign, the shares are
     *     rounded DOWN instead: 0.05 over 7, HALF_UP to 0.01, LAST is six times 0.00 and 0.05.
     * @return one part per weight, in order
     * @throws IllegalArgumentException if the weights are not so, or the increment does not fit the currency
     */
    public static List<Money> allocate(Money whole, List<BigDecimal> weights, Remainder remainder, Rounding rounding) {
        Weights checked = Weights.of(whole, weights);
        return switch (remainder) {
            case LARGEST_REMAINDER -> LargestRemainder.of(whole, checked, rounding.minorUnits(whole.currency()));
            case FIRST -> NamedRemainder.of(whole, checked, checked.first(), rounding);
            case LAST -> NamedRemainder.of(whole, checked, checked.last(), rounding);
        };
    }

    /**
     * Splits into equal parts by {@link Remainder#LARGEST_REMAINDER} to the minor unit.
     *
     * @param whole the amount, of either sign
     * @param parts 1 to {@value #MAX_PARTS}
     * @return the parts
     * @throws IllegalArgumentException if the number of parts is out of range
     */
    public static List<Money> split(Money whole, int parts) {
        return allocate(whole, equalWeights(parts));
    }

    /**
     * Splits into equal parts by a rule for the remainder, as
     * {@link #allocate(Money, List, Remainder, Rounding)} with equal weights.
     *
     * @param whole the amount, of either sign
     * @param parts 1 to {@value #MAX_PARTS}
     * @param remainder who takes what is left
     * @param rounding the increment of the shares and how a share is rounded to it
     * @return the parts
     * @throws IllegalArgumentException if the number of parts is out of range or the increment does not fit the currency
     */
    public static List<Money> split(Money whole, int parts, Remainder remainder, Rounding rounding) {
        return allocate(whole, equalWeights(parts), remainder, rounding);
    }

    private static List<BigDecimal> equalWeights(int parts) {
        if (parts < 1 || parts > MAX_PARTS) {
            throw new IllegalArgumentException("parts must be 1 to " + MAX_PARTS + " but was " + parts);
        }
        return Collections.nCopies(parts, BigDecimal.ONE);
    }
}
