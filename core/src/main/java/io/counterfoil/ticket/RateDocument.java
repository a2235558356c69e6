package io.counterfoil.ticket;

import io.counterfoil.catalog.ExchangeRate;
import io.counterfoil.ledger.CanonicalObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/** An exchange rate within a document: {@code {"as_of":"2026-06-01","base":"USD","counter":"VES","rate":"36.52170000"}}. */
final class RateDocument {

    private RateDocument() {}

    static CanonicalObject of(ExchangeRate rate) {
        return CanonicalObject.builder()
                .put("base", rate.base().getCurrencyCode())
                .put("counter", rate.counter().getCurrencyCode())
                .put("rate", rate.rate().setScale(ExchangeRate.MAX_SCALE).toPlainString())
                .put("as_of", rate.asOf().toString())
                .build();
    }

    static ExchangeRate read(CanonicalObject rate) {
        return new ExchangeRate(
                Currency.getInstance(rate.string("base")),
                Currency.getInstance(rate.string("counter")),
                new BigDecimal(rate.string("rate")),
                LocalDate.parse(rate.string("as_of")));
    }
}
