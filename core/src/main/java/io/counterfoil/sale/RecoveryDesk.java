package io.counterfoil.sale;

import io.counterfoil.calendar.BusinessCalendar;
import io.counterfoil.catalog.Assortment;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.ClockReading;
import io.counterfoil.ledger.ClosedEpoch;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.Entry;
import io.counterfoil.ledger.EntryType;
import io.counterfoil.ledger.EpochChange;
import io.counterfoil.ledger.Genesis;
import io.counterfoil.ledger.Head;
import io.counterfoil.ledger.Ledger;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.Sealed;
import io.counterfoil.ledger.Sealer;
import io.counterfoil.ledger.Sealing;
import io.counterfoil.ledger.Signer;
import io.counterfoil.ledger.TillSafe;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.shop.Permission;
import io.counterfoil.shop.Session;
import io.counterfoil.shop.Till;
import io.counterfoil.ticket.Activity;
import io.counterfoil.ticket.Change;
import io.counterfoil.ticket.EntryRef;
import io.counterfoil.ticket.HostPart;
import io.counterfoil.ticket.Stamp;
import io.counterfoil.ticket.TicketDocument;
import io.counterfoil.ticket.WithdrawnNumbers;
import io.counterfoil.work.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Lets a till go on after a loss: its database is gone, cut, rewritten or an old copy, its high-water mark is missing, or its key is.
 * Such a till refuses to sell, since what it appended would hide the loss. Here it goes on in a new epoch: a new chain with a new key,
 * whose first entry says where the epoch before ended, by the best evidence there is, and why. Nothing of the epoch before is changed,
 * and nothing is appended to it any more. Safe for threads.
 */
public final class RecoveryDesk {

    private final Transactions<? extends CheckoutBooks> transactions;
    private final Session session;
    private final Surroundings surroundings;

    private RecoveryDesk(
            Transactions<? extends CheckoutBooks> transactions, Session session, Surroundings surroundings) {
        this.transactions = transactions;
        this.session = session;
        this.surroundings = surroundings;
    }

    /**
     * The recovery desk of a session. It needs no safe: that may be what was lost.
     *
     * @param transactions the tenant's units of work
     * @param session who works at which till
     * @param surroundings time, chance and permissions
     * @return the desk
     */
    public static RecoveryDesk of(
            Transactions<? extends CheckoutBooks> transactions, Session session, Surroundings surroundings) {
        return new RecoveryDesk(transactions, session, surroundings);
    }

    /**
     * Opens the next epoch of the till: makes its key durable, begins its chain in one unit of work, makes its high-water mark durable,
     * and puts it in force. Interrupted and done again, it goes on where it stopped. Numbers that may have been given in lost entries are
     * withdrawn: the series goes on above them.
     *
     * @param change the safe's part, of the till of this session
     * @param request why, and what the books do not know any more
     * @return what was found and done; or NOTHING_TO_RECOVER, NOT_SET_UP (no such till, or no assortment in the books and none in the
     *     request), REASON_REQUIRED, TEXT_TOO_LONG, TEXT_NOT_PLAIN or PERMISSION_DENIED
     * @throws IllegalArgumentException if the change is another till's
     * @throws CounterfoilException KEY_CHANGED where a change of key was cut short and is to be finished instead; else as the safe or
     *     the store fails
     */
    public Outcome<Recovery> recover(EpochChange change, RecoveryRequest request) {
        if (!change.till().equals(session.till())) {
            throw new IllegalArgumentException(
                    "change must be of till " + session.till() + " but was of " + change.till());
        }
        return Reason.read(request.reason())
                .flatMap(said -> Outcome.catching(() -> {
                    surroundings.require(session, Permission.RECOVER);
                    TillEpochs epochs = new TillEpochs(change);
                    Origin next = transactions.read(books -> {
                        Origin found = epochs.next(books.ledger());
                        if (request.need() == RecoveryRequest.Need.MUST_BE_FOUND) {
                            epochs.requireLoss(books.ledger());
                        }
                        return found;
                    });
                    Workplace place = place(change, next);
                    Instant now = place.now();
                    Opened opened =
                            transactions.transact(books -> open(books, place, epochs, new Opening(said, request, now)));
                    change.marks().advance(opened.head().mark());
                    return new Recovery(change.complete(place.safe().enrolment()), opened.closed(), opened.withdrawn());
                }));
    }

    /** A workplace in the epoch that is to be: its key is durable from here on. */
    private Workplace place(EpochChange change, Origin next) {
        Signer signer = change.prepare(next);
        TillSafe safe = new TillSafe(Enrolment.of(next, signer.publicKey()), signer, change.marks());
        return new Workplace(session, safe, surroundings);
    }

    private record Opening(String reason, RecoveryRequest request, Instant now) {}

    private record Opened(Head head, ClosedEpoch closed, List<WithdrawnNumbers> withdrawn) {}

    private static Opened open(CheckoutBooks books, Workplace place, TillEpochs epochs, Opening opening) {
        Origin next = place.safe().enrolment().origin();
        lock(books.ledger(), Origin.of(next.till(), next.epoch() - 1));
        ClosedEpoch closed = epochs.before(books.ledger(), next);
        Optional<Head> begun = books.ledger().head(next);
        if (begun.isPresent()) {
            if (!epochs.isOurs(books.ledger(), next)) {
                throw Recorder.epochClosed(next);
            }
            return new Opened(begun.get(), closed, Withdrawal.recorded(books.ledger(), next));
        }
        return begin(books, place, closed, opening);
    }

    /** Waits for whoever appends to the epoch before; who comes later finds that it is closed. */
    private static void lock(Ledger ledger, Origin origin) {
        try {
            ledger.head(origin);
        } catch (CounterfoilException e) {
            if (e.code() != FailureCode.STORAGE_INCONSISTENT) {
                throw e;
            }
        }
    }

    private static Opened begin(CheckoutBooks books, Workplace place, ClosedEpoch closed, Opening opening) {
        Till till = place.session().till();
        Optional<Change> setUp = opening.request()
                .setup()
                .map(setup -> SetUpState.around(
                        books, OpeningDesk.ticketSeries(till), () -> OpeningDesk.publish(setup, books, till)));
        Assortment assortment = books.catalog().current().orElseThrow(() -> Recorder.notSetUp("the shop"));
        Stamp stamp = place.stamp(
                opening.now(), new BusinessCalendar(assortment.shop().zone()));
        List<WithdrawnNumbers> withdrawn = Withdrawal.of(
                books.series(), stamp, closed.lost(), opening.request().lastNumber());
        TillSafe safe = place.safe();
        Origin next = safe.enrolment().origin();
        ClockReading reading = new ClockReading(stamp.instant(), stamp.offset());
        Sealing sealing = Sealer.of(safe.enrolment().signing(), safe.signer()).begin(Head.empty(next), reading);
        sealing.seal(
                        EntryType.GENESIS,
                        Genesis.next(
                                safe.enrolment(),
                                reading,
                                place.random(Genesis.NONCE_LENGTH),
                                new Genesis.Takeover(closed, opening.reason())))
                .orThrow();
        CanonicalObject recovery = Change.of("epoch", next.epoch() - 1L, next.epoch())
                .writeTo(TicketDocument.recovery(opening.reason(), withdrawn, stamp).toBuilder())
                .build();
        record(books, place, sealing, recovery);
        setUp.map(change -> change.writeTo(
                                TicketDocument.activity(Activity.SET_UP, stamp).put("reason", opening.reason()))
                        .build())
                .ifPresent(document -> record(books, place, sealing, document));
        Sealed sealed = sealing.sign().end();
        sealed.appendTo(books.ledger());
        return new Opened(sealed.after(), closed, withdrawn);
    }

    /** An ACTIVITY with from where it was done. */
    private static void record(CheckoutBooks books, Workplace place, Sealing sealing, CanonicalObject document) {
        Optional<HostPart> host = place.hostPart();
        Entry entry = sealing.seal(
                        EntryType.ACTIVITY,
                        host.map(part -> part.bindTo(document)).orElse(document))
                .orThrow();
        Origin origin = place.safe().enrolment().origin();
        host.ifPresent(part -> books.hostParts().add(EntryRef.of(origin, entry), part));
    }
}
