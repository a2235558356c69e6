package io.counterfoil.sale;

import io.counterfoil.calendar.BusinessCalendar;
import io.counterfoil.catalog.Assortment;
import io.counterfoil.ledger.ClockReading;
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
import io.counterfoil.work.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Opens tills and publishes what a shop sells. Safe for threads. */
public final class OpeningDesk {

    private final Transactions<? extends CheckoutBooks> transactions;
    private final Workplace place;

    OpeningDesk(Transactions<? extends CheckoutBooks> transactions, Workplace place) {
        this.transactions = transactions;
        this.place = place;
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
     * Opens a till: publishes the shop's assortment and payment methods, defines the till's series, and begins its chain. One unit
     * of work; the high-water mark follows the commit.
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
                publish(setup, books, place.session().till());
                return existing.orElseGet(() -> begin(setup.assortment(), now, books));
            });
            place.safe().mark().advance(head.mark());
            return head;
        });
    }

    /**
     * Publishes what the shop sells from now on; issued tickets keep what they were sold at.
     *
     * @param setup what the shop decided; its assortment gets the version that follows the current one
     * @return the published version
     */
    public Outcome<Assortment> publish(ShopSetup setup) {
        return Outcome.catching(() -> {
            place.require(Permission.SET_UP);
            return transactions.<Assortment>transact(
                    books -> publish(setup, books, place.session().till()));
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

    private Head begin(Assortment assortment, Instant now, CheckoutBooks books) {
        BusinessCalendar calendar = new BusinessCalendar(assortment.shop().zone());
        ClockReading reading = new ClockReading(now, calendar.offset(now));
        TillSafe safe = place.safe();
        Sealing sealing = Sealer.of(safe.enrolment().signing(), safe.signer()).begin(Head.empty(origin()), reading);
        sealing.seal(EntryType.GENESIS, Genesis.first(safe.enrolment(), reading, place.random(Genesis.NONCE_LENGTH)))
                .orThrow();
        Sealed sealed = sealing.end();
        sealed.appendTo(books.ledger());
        return sealed.after();
    }

    private Origin origin() {
        return place.safe().enrolment().origin();
    }
}
