package io.counterfoil.architecture.seed.fiscal;

import io.counterfoil.architecture.Breaks;
import io.counterfoil.architecture.Rule;

@Breaks(Rule.STANDS_IN_A_NULL_MARKED_PACKAGE)
final class Unmarked {}
