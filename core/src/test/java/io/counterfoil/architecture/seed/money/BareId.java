package io.counterfoil.architecture.seed.money;

import io.counterfoil.architecture.Breaks;
import io.counterfoil.architecture.Rule;

@Breaks(Rule.GIVES_IDS_A_TYPE)
record BareId(String tillId, int amount) {}
