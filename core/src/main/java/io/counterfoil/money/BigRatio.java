package io.counterfoil.money;

import java.math.BigInteger;

/** A ratio of any size, for what does not fit into longs. The denominator is above zero. */
record BigRatio(BigInteger numerator, BigInteger denominator) implements Comparable<BigRatio> {
    /** A number with fewer bits than this, its sign apart, is a long. */
    private static final int LONG_BITS = 64;

    BigRatio plus(BigRatio other) {
        return new BigRatio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    BigRatio negated() {
        return new BigRatio(numerator.negate(), denominator);
    }

    BigRatio times(BigRatio other) {
        return new BigRatio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** The divisor is not zero. */
    BigRatio over(BigRatio divisor) {
        BigRatio quotient =
                new BigRatio(numerator.multiply(divisor.denominator), denominator.multiply(divisor.numerator));
        return quotient.denominator.signum() < 0
                ? new BigRatio(quotient.numerator.negate(), quotient.denominator.negate())
                : quotient;
    }

    BigRatio inLowestTerms() {
        BigInteger common = numerator.gcd(denominator);
        return common.equals(BigInteger.ONE)
                ? this
                : new BigRatio(numerator.divide(common), denominator.divide(common));
    }

    boolean fitsLongs() {
        return numerator.bitLength() < LONG_BITS && denominator.bitLength() < LONG_BITS;
    }

    @Override
    public int compareTo(BigRatio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
