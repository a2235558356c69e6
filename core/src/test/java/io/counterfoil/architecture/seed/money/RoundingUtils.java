package io.counterfoil.architecture.seed.money;

import io.counterfoil.architecture.Breaks;
import io.counterfoil.architecture.Rule;

@Breaks(Rule.IS_NAMED_IN_THE_WORDS_OF_THE_SHOP)
final class RoundingUtils {}
