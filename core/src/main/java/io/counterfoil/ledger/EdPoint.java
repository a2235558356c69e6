package io.counterfoil.ledger;

import java.math.BigInteger;
import java.util.Set;

/**
 * What must hold of an encoded Edwards point and scalar before the platform's Ed25519 is asked: the platform is lenient with
 * other spellings of the same point, and two spellings would be two signatures. Source: RFC 8032 sections 5.1.3 and 5.1.7.
 */
final class EdPoint {

    /** The field's prime 2^255 - 19. */
    private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

    /** The order of the base point (RFC 8032 section 5.1). */
    private static final BigInteger L =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private static final BigInteger MINUS_ONE = P.subtract(BigInteger.ONE);

    /** The y of the eight points whose order divides 8: neutral element, order 2, order 4, and the two of order 8. */
    private static final Set<BigInteger> SMALL_ORDER_Y = Set.of(
            BigInteger.ONE,
            MINUS_ONE,
            BigInteger.ZERO,
            new BigInteger("7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7", 16),
            new BigInteger("05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826", 16));

    private EdPoint() {}

    /** Whether 32 bytes are the one spelling of a y: y below the prime, and no sign where x is 0. */
    static boolean isCanonical(byte[] encoded) {
        BigInteger y = y(encoded);
        boolean xIsZero = y.equals(BigInteger.ONE) || y.equals(MINUS_ONE);
        return y.compareTo(P) < 0 && !(xIsZero && hasSign(encoded));
    }

    static boolean isOfSmallOrder(byte[] encoded) {
        return SMALL_ORDER_Y.contains(y(encoded).mod(P));
    }

    /** Whether S, the second half of a signature, is below the order L. */
    static boolean isScalarBelowOrder(byte[] signature) {
        byte[] s = new byte[32];
        for (int i = 0; i < 32; i++) {
            s[i] = signature[63 - i];
        }
        return new BigInteger(1, s).compareTo(L) < 0;
    }

    static boolean hasSign(byte[] encoded) {
        return encoded[31] < 0;
    }

    static BigInteger y(byte[] encoded) {
        byte[] bigEndian = new byte[32];
        for (int i = 0; i < 32; i++) {
            bigEndian[i] = encoded[31 - i];
        }
        bigEndian[0] &= 0x7F;
        return new BigInteger(1, bigEndian);
    }
}
