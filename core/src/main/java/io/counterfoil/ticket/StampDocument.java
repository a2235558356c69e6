package io.counterfoil.ticket;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.ClockReading;
import io.counterfoil.shop.ActorId;
import io.counterfoil.shop.LocationId;
import io.counterfoil.shop.Session;
import io.counterfoil.shop.SessionId;
import io.counterfoil.shop.TenantId;
import io.counterfoil.shop.Till;
import io.counterfoil.shop.TillId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The part that all documents of a till share, but for the clock, which {@link ClockReading} writes. */
final class StampDocument {

    private StampDocument() {}

    static void write(Stamp stamp, CanonicalObject.Builder document) {
        Session session = stamp.session();
        document.put("business_date", stamp.businessDate().toString())
                .put("tenant", session.till().tenant().value())
                .put("location", session.till().location().value())
                .put("till", session.till().id().value())
                .put("operator", session.operator().value())
                .put("session", session.id().value());
    }

    static Stamp read(CanonicalObject document) {
        Till till = new Till(
                TenantId.of(document.string("tenant")),
                LocationId.of(document.string("location")),
                TillId.of(document.string("till")));
        return new Stamp(
                new Session(till, ActorId.of(document.string("operator")), SessionId.of(document.string("session"))),
                Instant.parse(document.string("clock")),
                LocalDate.parse(document.string("business_date")),
                ZoneOffset.of(document.string("utc_offset")));
    }
}
