package io.counterfoil.architecture.seed.money;

import io.counterfoil.architecture.Breaks;
import io.counterfoil.architecture.Rule;

@Breaks(Rule.KNOWS_NO_FLOATING_POINT)
final class Floats {
    private Floats() {}

    static double[] shares() {
        return new double[0];
    }
}
