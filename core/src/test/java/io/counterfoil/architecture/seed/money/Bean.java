package io.counterfoil.architecture.seed.money;

import io.counterfoil.architecture.Breaks;
import io.counterfoil.architecture.Rule;

@Breaks(Rule.NAMES_ACCESSORS_WITH_BARE_NOUNS)
public record Bean(int amount) {
    public int getAmount() {
        return amount;
    }
}
