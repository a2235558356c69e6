package io.counterfoil.testkit.law;

/** How many samples are drawn, and from which seed. */
record Draw(int tries, long seed) {

    Draw {
        if (tries < 1) {
            throw new IllegalArgumentException("tries must be 1 or more but was " + tries);
        }
    }
}
