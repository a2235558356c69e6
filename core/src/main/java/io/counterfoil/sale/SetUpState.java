package io.counterfoil.sale;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.payment.PaymentMethod;
import io.counterfoil.series.SeriesKey;
import io.counterfoil.series.SeriesRule;
import io.counterfoil.ticket.Change;
import java.util.List;
import java.util.Optional;

/**
 * How a shop is set up, as the record of a change says it: the version of the assortment, which names all prices and taxes and is
 * never changed; the payment methods; how the till's tickets are numbered.
 */
final class SetUpState {

    private SetUpState() {}

    /** Runs a change of the set-up; tells how it stood before and how it stands after. */
    static Change around(CheckoutBooks books, SeriesKey series, Runnable change) {
        Optional<CanonicalObject> before = read(books, series);
        change.run();
        return new Change(before, read(books, series).orElseThrow(() -> Recorder.notSetUp("the shop")));
    }

    private static Optional<CanonicalObject> read(CheckoutBooks books, SeriesKey series) {
        return books.catalog().current().map(assortment -> {
            CanonicalObject.Builder state = CanonicalObject.builder()
                    .put("assortment", assortment.version())
                    .put(
                            "payment_methods",
                            books.paymentMethods().all().stream()
                                    .map(SetUpState::method)
                                    .toList());
            books.series().rule(series).ifPresent(rule -> state.put("series", series(series, rule)));
            return state.build();
        });
    }

    private static CanonicalObject method(PaymentMethod method) {
        List<String> traits = method.traits().stream().map(Enum::name).sorted().toList();
        CanonicalObject.Builder row = CanonicalObject.builder()
                .put("code", method.code().value())
                .put("name", method.name())
                .put("traits", traits);
        method.fee()
                .ifPresent(fee -> row.put(
                        "fee",
                        CanonicalObject.builder()
                                .put("percent", fee.percent().value().toPlainString())
                                .put("fixed", fee.fixed().toPlainString())
                                .put("currency", fee.fixed().currency().getCurrencyCode())
                                .build()));
        return row.build();
    }

    private static CanonicalObject series(SeriesKey key, SeriesRule rule) {
        return CanonicalObject.builder()
                .put("key", key.value())
                .put("prefix", rule.prefix())
                .put("digits", rule.digits())
                .put("reset", rule.reset().name())
                .build();
    }
}
