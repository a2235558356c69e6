package io.counterfoil.architecture.seed.money;

import io.counterfoil.architecture.Breaks;
import io.counterfoil.architecture.Rule;

@Breaks(Rule.HAS_AT_MOST_FOUR_PARAMETERS)
public final class TakesFive {
    private TakesFive() {}

    public static void add(int a, int b, int c, int d, int e) {}
}
