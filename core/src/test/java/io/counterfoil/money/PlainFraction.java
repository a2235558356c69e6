package io.counterfoil.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact ratio, written plainly: what the fast ones are compared with. */
public record PlainFraction(BigInteger top, BigInteger bottom) {
    public static final PlainFraction ZERO = of(0);
    public static final PlainFraction ONE = of(1);

    public static PlainFraction of(long number) {
        return new PlainFraction(BigInteger.valueOf(number), BigInteger.ONE);
    }

    public static PlainFraction of(BigDecimal number) {
        return new PlainFraction(number.unscaledValue(), BigInteger.ONE)
                .times(
                        number.scale() < 0
                                ? new PlainFraction(BigInteger.TEN.pow(-number.scale()), BigInteger.ONE)
                                : new PlainFraction(BigInteger.ONE, BigInteger.TEN.pow(number.scale())));
    }

    public PlainFraction plus(PlainFraction other) {
        return new PlainFraction(
                top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    public PlainFraction minus(PlainFraction other) {
        return plus(of(-1).times(other));
    }

    public PlainFraction times(PlainFraction other) {
        return new PlainFraction(top.multiply(other.top), bottom.multiply(other.bottom));
    }

    public PlainFraction over(PlainFraction other) {
        BigInteger sign = BigInteger.valueOf(other.top.signum());
        return new PlainFraction(
                top.multiply(other.bottom).multiply(sign),
                bottom.multiply(other.top).multiply(sign));
    }

    public int signum() {
        return top.signum();
    }

    public PlainFraction abs() {
        return new PlainFraction(top.abs(), bottom);
    }

    public BigInteger rounded(RoundingMode mode) {
        return new BigDecimal(top).divide(new BigDecimal(bottom), 0, mode).toBigIntegerExact();
    }

    public boolean isSameAs(PlainFraction other) {
        return minus(other).signum() == 0;
    }
}
