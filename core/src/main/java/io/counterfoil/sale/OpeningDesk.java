package io.counterfoil.sale;

import io.counterfoil.calendar.BusinessCalendar;
import io.counterfoil.catalog.Assortment;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.ClockReading;
import io.counterfoil.ledger.Entry;
import io.counterfoil.ledger.EntryType;
import io.counterfoil.ledger.Genesis;
import io.counterfoil.ledger.Head;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.Sealed;
import io.counterfoil.ledger.Sealer;
import io.counterfoil.ledger.Sealing;
import io.counterfoil.ledger.TillSafe;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.RefusedException;
import io.counterfoil.series.SeriesKey;
import io.counterfoil.shop.Permission;
import io.counterfoil.shop.Till;
import io.counterfoil.ticket.Activity;
import io.counterfoil.ticket.Change;
import io.counterfoil.ticket.EntryRef;
import io.counterfoil.ticket.HostPart;
import io.counterfoil.ticket.Stamp;
import io.counterfoil.ticket.TicketDocument;
import io.counterfoil.work.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Opens tills and publishes what a shop sells. The chain records both: the opening with its first entry, every later change of the
 * set-up with an ACTIVITY. Safe for threads.
 */
public final class OpeningDesk {

    private final Transactions<? extends CheckoutBooks> transactions;
    private final Recorder recorder;
    private final Workplace place;

    OpeningDesk(Transactions<? extends CheckoutBooks> transactions, Recorder recorder) {
        this.transactions = transactions;
        this.recorder = recorder;
        this.place = recorder.place();
    }

    /**
     * The series that a till's tickets are numbered by: each till has its own, so that tills do not wait for each other.
     *
     * @param till the till
     * @return for instance {@code tickets/harbour/till-1}
     */
    public static SeriesKey ticketSeries(Till till) {
        return SeriesKey.of("tickets/" + till.location() + "/" + till.id());
    }

    /**
     * Opens a till: publishes the shop's assortment and payment methods, defines the till's series, and begins its chain, whose first
     * entry says who did all that. One unit of work; the high-water mark follows the commit. A till that was cut short between the two
     * keeps what it was set up with then.
     *
     * @param setup what the shop decided
     * @return the head of the new chain, or ALREADY_SET_UP if the till was opened before
     * @throws CounterfoilException CHAIN_BELOW_MARK if the safe has a mark of this till but the books have no chain
     */
    public Outcome<Head> open(ShopSetup setup) {
        return Outcome.catching(() -> {
            place.require(Permission.SET_UP);
            Instant now = place.now();
            Head head = transactions.transact(books -> {
                requireFirstEpoch();
                Optional<Head> existing = books.ledger().head(origin());
                existing.ifPresentOrElse(this::requireUnfinished, this::requireNoMark);
                return existing.orElseGet(() -> begin(setup, now, books));
            });
            place.safe().mark().advance(head.mark());
            return head;
        });
    }

    /**
     * Publishes what the shop sells from now on, and records that without a reason; issued tickets keep what they were sold at.
     *
     * @param setup what the shop decided; its assortment gets the version that follows the current one
     * @return the published version, or NOT_SET_UP where the till was never opened, or PERMISSION_DENIED
     */
    public Outcome<Assortment> publish(ShopSetup setup) {
        return publish(setup, Optional.empty());
    }

    /**
     * Publishes what the shop sells from now on, and records why; issued tickets keep what they were sold at.
     *
     * @param setup what the shop decided; its assortment gets the version that follows the current one
     * @param reason such as {@code prices of the summer}; 1 to {@value io.counterfoil.ticket.Cancellation#MAX_REASON_LENGTH}
     *     characters, public, so without names of people
     * @return the published version, or NOT_SET_UP, REASON_REQUIRED, TEXT_TOO_LONG, TEXT_NOT_PLAIN or PERMISSION_DENIED
     */
    public Outcome<Assortment> publish(ShopSetup setup, String reason) {
        return Reason.read(reason).flatMap(said -> publish(setup, Optional.of(said)));
    }

    private Outcome<Assortment> publish(ShopSetup setup, Optional<String> reason) {
        return recorder.record(Permission.SET_UP, unit -> {
            unit.noteClock();
            Change change = SetUpState.around(
                    unit.books(),
                    series(),
                    () -> publish(setup, unit.books(), place.session().till()));
            CanonicalObject.Builder document = TicketDocument.activity(Activity.SET_UP, unit.stamp());
            reason.ifPresent(said -> document.put("reason", said));
            unit.record(EntryType.ACTIVITY, change.writeTo(document).build());
            return unit.books().catalog().current().orElseThrow();
        });
    }

    /** A till that was interrupted between its first commit and its first mark is opened now; any other was opened before. */
    private void requireUnfinished(Head existing) {
        if (existing.size() > 1 || place.safe().mark().read(origin()).isPresent()) {
            throw alreadySetUp();
        }
    }

    /** A till in a later epoch was opened in its first. */
    private void requireFirstEpoch() {
        if (origin().epoch() > 0) {
            throw alreadySetUp();
        }
    }

    private static RefusedException alreadySetUp() {
        return new RefusedException(
                List.of(Refusal.of(RefusalCode.ALREADY_SET_UP, FieldPath.root(), "what", "the till")));
    }

    /** A mark without a chain says that the chain was lost: a second genesis of the same key would be evidence of a fork. */
    private void requireNoMark() {
        place.safe().mark().read(origin()).ifPresent(mark -> {
            throw new CounterfoilException(
                    FailureCode.CHAIN_BELOW_MARK, "size", "0", "mark", Long.toString(mark.size()));
        });
    }

    /** Puts all that a shop decided into the books. */
    static Assortment publish(ShopSetup setup, CheckoutBooks books, Till till) {
        int version =
                books.catalog().current().map(current -> current.version() + 1).orElse(1);
        Assortment next =
                Assortment.of(setup.assortment().draft().withVersion(version)).orThrow();
        books.catalog().publish(next);
        books.paymentMethods().define(setup.paymentMethods());
        books.series().define(ticketSeries(till), setup.numbering());
        return next;
    }

    private Head begin(ShopSetup setup, Instant now, CheckoutBooks books) {
        Change change = SetUpState.around(
                books, series(), () -> publish(setup, books, place.session().till()));
        BusinessCalendar calendar =
                new BusinessCalendar(setup.assortment().shop().zone());
        Stamp stamp = place.stamp(now, calendar);
        ClockReading reading = new ClockReading(now, stamp.offset());
        TillSafe safe = place.safe();
        Sealing sealing = Sealer.of(safe.enrolment().signing(), safe.signer()).begin(Head.empty(origin()), reading);
        CanonicalObject genesis = Genesis.first(safe.enrolment(), reading, place.random(Genesis.NONCE_LENGTH));
        CanonicalObject opening = TicketDocument.opening(genesis, change, stamp);
        Optional<HostPart> host = place.hostPart();
        Entry entry = sealing.seal(
                        EntryType.GENESIS,
                        host.map(part -> part.bindTo(opening)).orElse(opening))
                .orThrow();
        host.ifPresent(part -> books.hostParts().add(EntryRef.of(origin(), entry), part));
        Sealed sealed = sealing.end();
        sealed.appendTo(books.ledger());
        return sealed.after();
    }

    private SeriesKey series() {
        return ticketSeries(place.session().till());
    }

    private Origin origin() {
        return place.safe().enrolment().origin();
    }
}
