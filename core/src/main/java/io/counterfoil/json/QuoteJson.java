package io.counterfoil.json;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.pricing.Quote;
import io.counterfoil.pricing.QuoteLine;
import io.counterfoil.pricing.WaterfallStep;
import io.counterfoil.ticket.TicketDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * A quote for programs and auditors: the members that a ticket's document has of its quote, and with each line its waterfall.
 * The same quote gives the same bytes on every machine.
 *
 * <pre>{@code
 * {"cs":2,"currency":"USD","lines":[{"n":1,"product":"coffee",…,"waterfall":[{"amount":"100.00","kind":"SUBTOTAL"},…]}],
 *  …,"total":"116.00","v":1}
 * }</pre>
 *
 * <p>What a line knows about people (its private attributes) does not stand in it.
 */
public final class QuoteJson {
    /** The version of this form; it rises when a member changes its meaning. */
    public static final int VERSION = 1;

    private static final String LINES = "lines";

    private QuoteJson() {}

    /**
     * A quote as an object.
     *
     * @param quote any quote
     * @return its members, {@code v} among them; as bytes by {@link CanonicalObject#canonicalBytes}
     */
    public static CanonicalObject of(Quote quote) {
        CanonicalObject document = TicketDocument.of(quote);
        List<CanonicalObject> written = document.objects(LINES);
        List<CanonicalObject> lines = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            lines.add(explained(written.get(i), quote.lines().get(i)));
        }
        return document.without(LINES).toBuilder()
                .put("v", VERSION)
                .put(LINES, lines)
                .build();
    }

    private static CanonicalObject explained(CanonicalObject written, QuoteLine line) {
        List<CanonicalObject> steps =
                line.waterfall().stream().map(QuoteJson::step).toList();
        return written.toBuilder().put("waterfall", steps).build();
    }

    private static CanonicalObject step(WaterfallStep step) {
        CanonicalObject.Builder written = CanonicalObject.builder()
                .put("kind", step.kind().name())
                .put("amount", step.amount().toPlainString());
        return (step.name().isEmpty() ? written : written.put("name", step.name())).build();
    }
}
