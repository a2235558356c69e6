package io.counterfoil.ticket;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.series.BusinessNumber;
import io.counterfoil.series.SeriesKey;

/** A business number within a document. */
final class NumberDocument {

    private NumberDocument() {}

    static CanonicalObject of(BusinessNumber number) {
        return CanonicalObject.builder()
                .put("series", number.series().value())
                .put("period", number.period())
                .put("n", number.number())
                .put("text", number.text())
                .build();
    }

    static BusinessNumber read(CanonicalObject number) {
        return new BusinessNumber(
                SeriesKey.of(number.string("series")),
                number.string("period"),
                number.integer("n"),
                number.string("text"));
    }
}
