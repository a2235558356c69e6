package io.counterfoil.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * An exact ratio to multiply an amount with: 4/25 for 16 %, 23/20 for a price raised by 15 %, 7/107 for the tax of 7 % in a
 * price that includes it. Factors are added, multiplied and divided without loss; only {@link Money#times(Factor, Rounding)}
 * rounds, and once.
 *
 * <p>It is held in two longs while they suffice, and in big numbers beyond; nobody can tell which, but by the time it takes.
 */
public final class Factor implements Comparable<Factor> {
    /** Nothing of an amount. */
    public static final Factor ZERO = new Factor(0, 1);

    /** The amount itself. */
    public static final Factor ONE = new Factor(1, 1);

    /** Above and below the line, the latter above zero; not always in lowest terms. 0/0 where the ratio is big. */
    private final long numerator;

    private final long denominator;
    private final @Nullable BigRatio big;

    private Factor(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.big = null;
    }

    private Factor(BigRatio big) {
        this.numerator = 0;
        this.denominator = 0;
        this.big = big;
    }

    /**
     * A whole number.
     *
     * @param number such as 3
     * @return such as 3/1
     */
    public static Factor of(long number) {
        return new Factor(number, 1);
    }

    /**
     * A ratio of two whole numbers.
     *
     * @param numerator such as 7
     * @param denominator such as 107; above zero
     * @return such as 7/107
     * @throws IllegalArgumentException if the denominator is not above zero
     */
    public static Factor of(long numerator, long denominator) {
        if (denominator <= 0) {
            throw new IllegalArgumentException("denominator must be above 0 but was " + denominator);
        }
        return new Factor(numerator, denominator);
    }

    /**
     * The part of a hundred that a percentage stands for.
     *
     * @param percent such as 16
     * @return such as 4/25
     */
    public static Factor of(Percent percent) {
        return percent.factor();
    }

    /**
     * A decimal number.
     *
     * @param number such as 0.16; at most 1,000 digits on either side of the point
     * @return such as 4/25
     * @throws IllegalArgumentException if the number has too many digits
     */
    public static Factor of(BigDecimal number) {
        BigDecimal normal = Decimals.normalised("factor", number);
        return of(new BigRatio(normal.unscaledValue(), BigInteger.TEN.pow(normal.scale())));
    }

    private static Factor of(BigRatio ratio) {
        BigRatio lowest = ratio.inLowestTerms();
        return lowest.fitsLongs()
                ? new Factor(
                        lowest.numerator().longValueExact(),
                        lowest.denominator().longValueExact())
                : new Factor(lowest);
    }

    /**
     * The sum.
     *
     * @param other such as 3/20
     * @return such as 23/20 for {@link #ONE}
     */
    public Factor plus(Factor other) {
        if (isLong() && other.isLong()) {
            try {
                return denominator == other.denominator
                        ? new Factor(Math.addExact(numerator, other.numerator), denominator)
                        : new Factor(
                                Math.addExact(
                                        Math.multiplyExact(numerator, other.denominator),
                                        Math.multiplyExact(other.numerator, denominator)),
                                Math.multiplyExact(denominator, other.denominator));
            } catch (ArithmeticException beyondLongs) {
                return of(ratio().plus(other.ratio()));
            }
        }
        return of(ratio().plus(other.ratio()));
    }

    /**
     * The difference.
     *
     * @param other such as 1/5
     * @return such as 4/5 for {@link #ONE}
     */
    public Factor minus(Factor other) {
        return plus(other.negated());
    }

    /**
     * The factor with the other sign.
     *
     * @return such as -4/25
     */
    public Factor negated() {
        return isLong() && numerator != Long.MIN_VALUE ? new Factor(-numerator, denominator) : of(ratio().negated());
    }

    /**
     * The product.
     *
     * @param other such as 6/5
     * @return such as 69/50 for 23/20
     */
    public Factor times(Factor other) {
        if (isLong() && other.isLong()) {
            try {
                return new Factor(
                        Math.multiplyExact(numerator, other.numerator),
                        Math.multiplyExact(denominator, other.denominator));
            } catch (ArithmeticException beyondLongs) {
                return of(ratio().times(other.ratio()));
            }
        }
        return of(ratio().times(other.ratio()));
    }

    /**
     * The quotient.
     *
     * @param divisor such as 107/100; not zero
     * @return such as 7/107 for 7/100
     * @throws IllegalArgumentException if the divisor is zero
     */
    public Factor over(Factor divisor) {
        if (divisor.isZero()) {
            throw new IllegalArgumentException("divisor must not be zero but was 0");
        }
        if (isLong() && divisor.isLong() && divisor.numerator > 0) {
            try {
                return new Factor(
                        Math.multiplyExact(numerator, divisor.denominator),
                        Math.multiplyExact(denominator, divisor.numerator));
            } catch (ArithmeticException beyondLongs) {
                return of(ratio().over(divisor.ratio()));
            }
        }
        return of(ratio().over(divisor.ratio()));
    }

    /**
     * Whether it is nothing.
     *
     * @return true for 0
     */
    public boolean isZero() {
        return signum() == 0;
    }

    /**
     * On which side of zero it is.
     *
     * @return -1, 0 or 1
     */
    public int signum() {
        return big == null ? Long.signum(numerator) : big.numerator().signum();
    }

    @Override
    public int compareTo(Factor other) {
        return ratio().compareTo(other.ratio());
    }

    /** Whether both are the same number: 16/100 and 4/25 are. */
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Factor that && compareTo(that) == 0);
    }

    @Override
    public int hashCode() {
        return ratio().inLowestTerms().hashCode();
    }

    /**
     * The ratio in lowest terms.
     *
     * @return such as {@code 4/25}, or {@code 3} for a whole number
     */
    @Override
    public String toString() {
        BigRatio lowest = ratio().inLowestTerms();
        return lowest.denominator().equals(BigInteger.ONE)
                ? lowest.numerator().toString()
                : lowest.numerator() + "/" + lowest.denominator();
    }

    /** Whether {@link #longNumerator()} and {@link #longDenominator()} are the ratio. */
    boolean isLong() {
        return big == null;
    }

    long longNumerator() {
        return numerator;
    }

    long longDenominator() {
        return denominator;
    }

    BigRatio ratio() {
        return big == null ? new BigRatio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator)) : big;
    }
}
