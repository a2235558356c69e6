package io.counterfoil.money;

/**
 * Which of two parts of a spreading comes first where both have an equal claim to a cent. It is asked in ties alone, so that an
 * order that decides few cents need not be made for all parts.
 */
@FunctionalInterface
public interface Precedence {
    /** The earlier part first. */
    Precedence EARLIER_FIRST = (one, other) -> 0;

    /**
     * Compares two parts.
     *
     * @param one index of a part
     * @param other index of another
     * @return below zero if the first comes first, above zero if the other does, zero if the earlier of them does
     */
    int compare(int one, int other);
}
