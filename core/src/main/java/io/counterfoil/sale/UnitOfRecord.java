package io.counterfoil.sale;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.ClockReading;
import io.counterfoil.ledger.EntryType;
import io.counterfoil.ledger.Head;
import io.counterfoil.ticket.Activity;
import io.counterfoil.ticket.Change;
import io.counterfoil.ticket.EntryRef;
import io.counterfoil.ticket.HostPart;
import io.counterfoil.ticket.Stamp;
import io.counterfoil.ticket.TicketDocument;
import java.util.Optional;
import java.util.function.Function;

/**
 * One unit of work that seals documents: where it is done, its books, what is sold, who works when, and the till's chain.
 *
 * <p>A sensitive action is recorded by {@link #record}, in the unit of work that does it: what cannot be recorded is not done.
 */
record UnitOfRecord(Workplace place, UnitOfStock stock, Chain chain) {

    CheckoutBooks books() {
        return stock.books();
    }

    Assortment assortment() {
        return stock.assortment();
    }

    Stamp stamp() {
        return stock.stamp();
    }

    Head end() {
        return chain.appendTo(books().ledger());
    }

    /** Seals the record of a sensitive action, and stores from where it was done. */
    EntryRef record(EntryType type, CanonicalObject document) {
        return record(document, bound -> chain.seal(type, bound));
    }

    /** As the other one, for a record that is sealed in a way of its own. */
    EntryRef record(CanonicalObject document, Function<CanonicalObject, EntryRef> sealing) {
        Optional<HostPart> host = place.hostPart();
        EntryRef entry = sealing.apply(host.map(part -> part.bindTo(document)).orElse(document));
        host.ifPresent(part -> books().hostParts().add(entry, part));
        return entry;
    }

    /** Records that the clock ran back, before anything else is recorded by it. */
    void noteClock() {
        if (chain.isClockBehind()) {
            record(EntryType.ACTIVITY, clockActivity(Activity.CLOCK_BEHIND).build());
        }
    }

    /** A document that says both what the entry before tells of the time, and what the clock does. */
    CanonicalObject.Builder clockActivity(Activity activity) {
        Change clock = Change.of("clock", ClockReading.written(chain.time()), ClockReading.written(stamp().instant()));
        return clock.writeTo(TicketDocument.activity(activity, stamp()));
    }
}
