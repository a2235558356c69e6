package io.counterfoil.architecture.seed.util;

import io.counterfoil.architecture.Breaks;
import io.counterfoil.architecture.Rule;

@Breaks({Rule.STANDS_ON_A_LISTED_FLOOR, Rule.STANDS_IN_A_NULL_MARKED_PACKAGE})
final class Unlisted {}
