package io.counterfoil.sale;

import io.counterfoil.calendar.BusinessCalendar;
import io.counterfoil.catalog.Assortment;
import io.counterfoil.inventory.AvailabilityChange;
import io.counterfoil.inventory.PoolKey;
import io.counterfoil.ledger.ClockReading;
import io.counterfoil.ledger.Head;
import io.counterfoil.ledger.HeadCheck;
import io.counterfoil.ledger.KeyCheck;
import io.counterfoil.ledger.Ledger;
import io.counterfoil.ledger.Mark;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.Sealer;
import io.counterfoil.ledger.Sealing;
import io.counterfoil.ledger.VerifyingKey;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.RefusedException;
import io.counterfoil.shop.Permission;
import io.counterfoil.ticket.Stamp;
import io.counterfoil.work.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs one till's units of work: opens the chain, lets the work seal its documents, appends them, and after the commit moves the
 * high-water mark, in the order that {@code docs/ledger-format.md}, section 4 asks for. One for each workplace; safe for threads.
 */
final class Recorder {

    private final Transactions<? extends CheckoutBooks> transactions;
    private final Workplace place;
    private final Origin origin;
    private final NoteClock noteClock;

    /** How far the chain is known to be durable; nothing is appended below it. Guarded by this. */
    private @Nullable Mark known;

    /** The entry that handed the chain over to another key; negative before that. Guarded by this. */
    private long retiredAt = -1;

    Recorder(Transactions<? extends CheckoutBooks> transactions, Workplace place) {
        this.transactions = transactions;
        this.place = place;
        this.origin = place.safe().enrolment().origin();
        this.noteClock = new NoteClock(origin);
    }

    Workplace place() {
        return place;
    }

    /** A unit of work that only reads. */
    <R> Outcome<R> read(Permission permission, Function<? super CheckoutBooks, ? extends R> work) {
        return Outcome.catching(() -> {
            place.require(permission);
            return transactions.<R>read(work);
        });
    }

    /** What would come of a unit of work now, from what is sold today. */
    <R> Outcome<R> preview(Permission permission, Function<? super UnitOfStock, Outcome<R>> work) {
        return this.<Outcome<R>>read(permission, books -> work.apply(unitOfStock(books, place.now())))
                .flatMap(outcome -> outcome);
    }

    /** A unit of work that changes the stock and seals no document; what it leaves by a refusal or failure is undone. */
    <R> Outcome<R> change(Permission permission, Function<? super UnitOfStock, ? extends R> work) {
        return Outcome.catching(() -> {
            place.require(permission);
            Instant now = place.now();
            Told<R> told = transactions.transact(books -> {
                UnitOfStock unit = unitOfStock(books, now);
                return new Told<R>(work.apply(unit), unit.changed());
            });
            tell(told.pools());
            return told.result();
        });
    }

    private record Told<R>(R result, List<PoolKey> pools) {}

    private UnitOfStock unitOfStock(CheckoutBooks books, Instant now) {
        Assortment assortment = assortment(books);
        return new UnitOfStock(books, assortment, stamp(now, assortment));
    }

    private void tell(List<PoolKey> pools) {
        if (!pools.isEmpty()) {
            place.surroundings()
                    .feed()
                    .changed(new AvailabilityChange(place.session().till().tenant(), pools));
        }
    }

    /** A unit of work that seals documents; what it leaves by a refusal or failure is undone. */
    <R> Outcome<R> record(Permission permission, Function<? super UnitOfRecord, ? extends R> work) {
        return Outcome.catching(() -> {
            place.require(permission);
            Instant now = place.now();
            Durable<R> durable = transactions.transact(books -> {
                UnitOfRecord unit = begin(books, now);
                R result = work.apply(unit);
                return new Durable<R>(result, unit.end(), unit.stock().changed());
            });
            advance(durable.head().mark());
            tell(durable.pools());
            return durable.result();
        });
    }

    /** Whether entries stand without a note for longer than the interval. */
    Outcome<Boolean> isNoteDue(Permission permission) {
        return read(
                permission,
                books -> books.ledger()
                        .head(origin)
                        .filter(head -> head.size() > head.signedSize())
                        .map(head -> noteClock.isDue(head, place.now(), books.ledger()))
                        .orElse(false));
    }

    private record Durable<R>(R result, Head head, List<PoolKey> pools) {}

    private UnitOfRecord begin(CheckoutBooks books, Instant now) {
        UnitOfStock stock = unitOfStock(books, now);
        Stamp stamp = stock.stamp();
        Head head = checkedHead(books.ledger());
        Sealer sealer =
                Sealer.of(place.safe().enrolment().signing(), place.safe().signer());
        Sealing sealing = sealer.begin(head, new ClockReading(stamp.instant(), stamp.offset()));
        boolean noteDue = noteClock.isDue(head, now, books.ledger());
        return new UnitOfRecord(place, stock, new Chain(origin, sealing, head, noteDue));
    }

    private static Assortment assortment(CheckoutBooks books) {
        return books.catalog().current().orElseThrow(() -> notSetUp("the shop"));
    }

    private Stamp stamp(Instant now, Assortment assortment) {
        return place.stamp(now, new BusinessCalendar(assortment.shop().zone()));
    }

    /** The whole check against the mark when the till is opened, and the size alone from then on. */
    private Head checkedHead(Ledger ledger) {
        requireInService();
        Optional<Head> stored = ledger.head(origin);
        requireInForce(ledger); // after the writer's lock was taken: from here on nobody closes the epoch
        VerifyingKey key = place.safe().signer().publicKey();
        Mark mark = known();
        if (mark == null) {
            if (stored.isEmpty() && place.safe().mark().read(origin).isEmpty()) {
                throw notSetUp("the till");
            }
            Head opened = HeadCheck.open(ledger, place.safe().mark(), origin);
            KeyCheck.open(ledger, opened, key);
            return opened;
        }
        Head head = stored.orElseGet(() -> Head.empty(origin));
        if (head.size() < mark.size()) {
            throw new CounterfoilException(
                    FailureCode.CHAIN_BELOW_MARK,
                    "size",
                    Long.toString(head.size()),
                    "mark",
                    Long.toString(mark.size()));
        }
        if (head.size() > mark.size()) {
            KeyCheck.since(ledger, origin, mark.size(), key);
        }
        return head;
    }

    /**
     * The entry that already hands the chain over to that key, where an earlier attempt was cut short after it. The mark is brought up
     * to it, as the attempt would have done.
     */
    Outcome<Optional<Long>> recordedChange(Permission permission, VerifyingKey successor) {
        return this.<Optional<Durable<Long>>>read(
                        permission,
                        books -> KeyCheck.changeTo(books.ledger(), place.safe().enrolment(), successor)
                                .map(seq -> new Durable<>(
                                        seq,
                                        HeadCheck.open(
                                                books.ledger(), place.safe().mark(), origin),
                                        List.of())))
                .map(found -> found.map(durable -> {
                    advance(durable.head().mark());
                    return durable.result();
                }));
    }

    /** The safe's key was replaced: nothing more is recorded with it. */
    synchronized void retire(long rotationSeq) {
        retiredAt = rotationSeq;
    }

    private synchronized void requireInService() {
        if (retiredAt >= 0) {
            throw new CounterfoilException(FailureCode.KEY_CHANGED, "seq", Long.toString(retiredAt));
        }
    }

    private void requireInForce(Ledger ledger) {
        Origin next = origin.nextEpoch();
        if (ledger.head(next).isPresent()) {
            throw epochClosed(next);
        }
    }

    static CounterfoilException epochClosed(Origin next) {
        return new CounterfoilException(FailureCode.EPOCH_CLOSED, "origin", next.toString());
    }

    private synchronized @Nullable Mark known() {
        return known;
    }

    private synchronized void advance(Mark mark) {
        try {
            place.safe().mark().advance(mark);
        } catch (CounterfoilException failed) {
            throw new CounterfoilException(
                    FailureCode.RECORDED_WITHOUT_MARK, failed, "seq", Long.toString(mark.size() - 1));
        }
        if (known == null || known.size() < mark.size()) {
            known = mark;
        }
    }

    static RefusedException notSetUp(String what) {
        return new RefusedException(List.of(Refusal.of(RefusalCode.NOT_SET_UP, FieldPath.root(), "what", what)));
    }
}
