package io.counterfoil.architecture.seed.money;

import io.counterfoil.architecture.Breaks;
import io.counterfoil.architecture.Rule;
import org.slf4j.Logger;

@Breaks(Rule.USES_ONLY_THE_LIBRARIES_OF_ITS_FLOOR)
final class Logs {
    Logger[] loggers = {};
}
