package io.counterfoil.architecture.seed.money;

import com.fasterxml.jackson.core.JsonFactory;
import io.counterfoil.architecture.Breaks;
import io.counterfoil.architecture.Rule;

@Breaks(Rule.USES_ONLY_THE_LIBRARIES_OF_ITS_FLOOR)
final class SpeaksJson {
    JsonFactory factory = new JsonFactory();
}
