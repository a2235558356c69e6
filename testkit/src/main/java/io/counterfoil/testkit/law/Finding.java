package io.counterfoil.testkit.law;

import io.counterfoil.money.Money;
import io.counterfoil.pricing.Cart;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of trying a law on one cart.
 *
 * @param ruling whether the law holds
 * @param expected what the law demands, where it is broken
 * @param got what came instead
 * @param compared the other cart of a comparison
 */
record Finding(Ruling ruling, String expected, String got, Optional<Cart> compared) {
    /** The law holds. */
    static final Finding HOLDS = new Finding(Ruling.HOLDS, "", "", Optional.empty());

    /** The law has nothing to say about that cart. */
    static final Finding SILENT = new Finding(Ruling.SILENT, "", "", Optional.empty());

    enum Ruling {
        HOLDS,
        BROKEN,
        SILENT
    }

    static Finding broken(String expected, String got) {
        return new Finding(Ruling.BROKEN, expected, got, Optional.empty());
    }

    /** Holds where both are equal. */
    static Finding equal(String what, Object expected, Object got) {
        return expected.equals(got) ? HOLDS : broken(what + " " + expected, what + " " + got);
    }

    /** Holds where the amount is not above the limit. */
    static Finding atMost(String what, Money limit, Money got) {
        return got.compareTo(limit) <= 0 ? HOLDS : broken(what + " of at most " + limit, what + " " + got);
    }

    /** Holds where the amount is not below the limit. */
    static Finding atLeast(String what, Money limit, Money got) {
        return got.compareTo(limit) >= 0 ? HOLDS : broken(what + " of at least " + limit, what + " " + got);
    }

    /** The first of several that is broken; else it holds, if any of them does. */
    static Finding all(Stream<Finding> findings) {
        return findings.reduce(SILENT, Finding::and);
    }

    /** Says which other cart the first was compared with, where the law is broken. */
    Finding comparedWith(Cart cart) {
        return isBroken() ? new Finding(ruling, expected, got, Optional.of(cart)) : this;
    }

    boolean isBroken() {
        return ruling == Ruling.BROKEN;
    }

    boolean isSilent() {
        return ruling == Ruling.SILENT;
    }

    private Finding and(Finding next) {
        return switch (ruling) {
            case BROKEN -> this;
            case HOLDS -> next.isBroken() ? next : this;
            case SILENT -> next;
        };
    }
}
