package io.counterfoil.ticket;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.money.Rounding;
import java.math.RoundingMode;

/** A rounding within a document: {@code {"increment":"0.01","mode":"HALF_UP"}}. */
final class RoundingDocument {

    private RoundingDocument() {}

    static CanonicalObject of(Rounding rounding) {
        return CanonicalObject.builder()
                .put("mode", rounding.mode().name())
                .put("increment", rounding.increment().toPlainString())
                .build();
    }

    static Rounding read(CanonicalObject rounding) {
        return Rounding.of(RoundingMode.valueOf(rounding.string("mode")), rounding.string("increment"));
    }
}
