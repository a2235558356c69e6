package io.counterfoil.json;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ticket.Cancellation;
import io.counterfoil.ticket.EntryRef;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.TicketDocument;

/**
 * A ticket with its place in the ledger and its status, for programs. What it knows about people stands in it only where it was
 * asked for with {@link io.counterfoil.ticket.Disclosure#PRIVATE}.
 *
 * <pre>{@code
 * {"entry":{"hash":"5f0c…","human_code":"N4G5…","origin":"cafe.example/plaza/till-1/0","printed":"CF1:…","seq":1},
 *  "status":"ISSUED","ticket":{"number":{…},"total":"156.60",…}}
 * }</pre>
 */
public final class TicketJson {

    private TicketJson() {}

    /**
     * A ticket as an object.
     *
     * @param recorded the ticket, with its private part or without
     * @return {@code ticket} as the ledger has it, {@code entry}, {@code status}, and {@code cancellation} and {@code private}
     *     where they are there
     */
    public static CanonicalObject of(RecordedTicket recorded) {
        CanonicalObject.Builder written = CanonicalObject.builder()
                .put("ticket", TicketDocument.of(recorded.ticket()))
                .put("entry", entry(recorded.entry()))
                .put("status", recorded.status().name());
        recorded.cancellation().ifPresent(cancellation -> written.put("cancellation", cancellation(cancellation)));
        recorded.privatePart().ifPresent(part -> written.put("private", TicketDocument.of(part)));
        return written.build();
    }

    private static CanonicalObject entry(EntryRef entry) {
        return CanonicalObject.builder()
                .put("origin", entry.origin().toString())
                .put("seq", entry.seq())
                .put("hash", entry.hash().hex())
                .put("human_code", entry.printedHash().humanCode())
                .put("printed", entry.printedHash().payload())
                .build();
    }

    private static CanonicalObject cancellation(Cancellation cancellation) {
        return CanonicalObject.builder()
                .put("reason", cancellation.reason())
                .put("operator", cancellation.stamp().session().operator().value())
                .put("till", cancellation.stamp().session().till().toString())
                .put("business_date", cancellation.stamp().businessDate().toString())
                .put("at", cancellation.stamp().instant().toString())
                .build();
    }
}
