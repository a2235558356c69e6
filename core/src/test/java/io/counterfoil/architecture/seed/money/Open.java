package io.counterfoil.architecture.seed.money;

import io.counterfoil.architecture.Breaks;
import io.counterfoil.architecture.Rule;

@Breaks(Rule.IS_CLOSED_WHERE_PUBLIC)
public class Open {}
