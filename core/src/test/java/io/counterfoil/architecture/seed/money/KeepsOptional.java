package io.counterfoil.architecture.seed.money;

import io.counterfoil.architecture.Breaks;
import io.counterfoil.architecture.Rule;
import java.util.Optional;

@Breaks(Rule.RETURNS_OPTIONAL_ONLY)
final class KeepsOptional {
    Optional<String> note = Optional.empty();
}
