package io.counterfoil.money;

import java.math.RoundingMode;

/** Whole division of longs that rounds as {@link java.math.BigDecimal} does. */
final class Division {
    private Division() {}

    /** The quotient, rounded. The divisor is above zero. */
    static long rounded(long dividend, long divisor, RoundingMode mode) {
        long quotient = dividend / divisor;
        long rest = dividend - quotient * divisor;
        if (rest == 0) {
            return quotient;
        }
        int sign = dividend < 0 ? -1 : 1;
        return isAwayFromZero(mode, sign, quotient, half(Math.abs(rest), divisor)) ? quotient + sign : quotient;
    }

    /** How a rest compares with half of the divisor: below zero, zero or above. */
    private static int half(long rest, long divisor) {
        // Twice the rest might overflow; what is missing to the divisor does not.
        return Long.compare(rest, divisor - rest);
    }

    private static boolean isAwayFromZero(RoundingMode mode, int sign, long quotient, int half) {
        return switch (mode) {
            case UP -> true;
            case DOWN -> false;
            case CEILING -> sign > 0;
            case FLOOR -> sign < 0;
            case HALF_UP -> half >= 0;
            case HALF_DOWN -> half > 0;
            case HALF_EVEN -> half > 0 || (half == 0 && quotient % 2 != 0);
            case UNNECESSARY -> throw new IllegalArgumentException("mode must be one that rounds but was " + mode);
        };
    }
}
