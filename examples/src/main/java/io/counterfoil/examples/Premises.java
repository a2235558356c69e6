package io.counterfoil.examples;

import io.counterfoil.BoxOffice;
import io.counterfoil.Store;
import io.counterfoil.catalog.Assortment;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.SafeFolder;
import io.counterfoil.ledger.TillSafe;
import io.counterfoil.ledger.VerifyingKey;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.RefusedException;
import io.counterfoil.sale.Desk;
import io.counterfoil.sale.ShopSetup;
import io.counterfoil.shop.ActorId;
import io.counterfoil.shop.Session;
import io.counterfoil.shop.SessionId;
import io.counterfoil.shop.Till;
import io.counterfoil.storage.jdbi.JdbiStore;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A shop that is open: its store, and a desk at one of its tills. This is all that a host does to put the library together: open
 * the store, take the till's safe, name the session, ask the box office for a desk.
 */
final class Premises implements AutoCloseable {
    private static final SessionId SESSION = SessionId.of("command");

    private final Store store;
    private final TillSafe safe;
    private final Desk desk;

    private Premises(Store store, TillSafe safe, Desk desk) {
        this.store = store;
        this.safe = safe;
        this.desk = desk;
    }

    /** Makes database and safe where they are not there yet, and opens a till that was never open. */
    static Premises setUp(Host host, PlaceOptions place, Till till, ShopSetup setup) {
        JdbiStore store = place.database(host).create();
        try {
            SafeFolder safes = SafeFolder.at(place.safe(host));
            if (wasOpened(store, safes, till)) {
                // Before the safe is touched: a second key for the same chain would be of no use.
                throw new RefusedException(
                        List.of(Refusal.of(RefusalCode.ALREADY_SET_UP, FieldPath.root(), "what", "the till")));
            }
            TillSafe safe = safes.create(till, BoxOffice.systemRandom());
            Premises premises = at(host, store, safe, place.operator());
            premises.desk().opening().open(setup).orThrow();
            return premises;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /**
     * Whether a till was opened before. A till whose chain has begun, whose key is in the safe and which has no mark yet was cut
     * short between the two; it is opened once more, and goes on with what is there.
     */
    static boolean wasOpened(Store store, SafeFolder safes, Till till) {
        List<Enrolment> epochs = safes.epochs(till);
        boolean hasBegun = store.forTenant(till.tenant())
                .<Boolean>read(books -> books.ledger().origins().stream()
                        .anyMatch(origin -> origin.till().equals(till)));
        boolean isLater =
                epochs.stream().anyMatch(enrolment -> enrolment.origin().epoch() > 0);
        boolean wasCutShort =
                !epochs.isEmpty() && safes.marks().read(Origin.of(till, 0)).isEmpty();
        return isLater || (hasBegun && !wasCutShort);
    }

    /** Opens the shop that the options name. */
    static Premises open(Host host, PlaceOptions place) {
        SafeFolder safes = SafeFolder.at(place.safe(host));
        return open(host, place, () -> place.till().orElseGet(() -> onlyTill(tills(safes))));
    }

    /** The tills that the options name: the one, or all that the safe has. */
    static List<Till> tills(Host host, PlaceOptions place) {
        return place.till().map(List::of).orElseGet(() -> tills(SafeFolder.at(place.safe(host))));
    }

    /** Opens the shop that the options name, at one of its tills. */
    static Premises open(Host host, PlaceOptions place, Supplier<Till> choice) {
        return open(host, place, choice, SafeFolder::open);
    }

    /** Opens the shop that the options name for somebody who only looks: the private key is left where it is. */
    static Premises openToRead(Host host, PlaceOptions place) {
        SafeFolder safes = SafeFolder.at(place.safe(host));
        return open(host, place, () -> place.till().orElseGet(() -> onlyTill(tills(safes))), Premises::withoutKey);
    }

    private static TillSafe withoutKey(SafeFolder safes, Till till) {
        Enrolment enrolment = safes.inForce(till);
        VerifyingKey key =
                enrolment.currentKey().orElseThrow(() -> new CounterfoilException(FailureCode.ENROLMENT_UNREADABLE));
        return new TillSafe(enrolment, new FixedSigner(key), safes.marks());
    }

    private static Premises open(
            Host host, PlaceOptions place, Supplier<Till> choice, BiFunction<SafeFolder, Till, TillSafe> unlocking) {
        SafeFolder safes = SafeFolder.at(place.safe(host));
        JdbiStore store = place.database(host).open();
        try {
            Till till = choice.get();
            return at(host, store, unlocking.apply(safes, till), place.operator());
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** The session of whoever works the command. */
    static Session session(Till till, ActorId operator) {
        return new Session(till, operator, SESSION);
    }

    /** The till that the options name, or the only one of the safe. */
    static Till till(Host host, PlaceOptions place) {
        return place.till().orElseGet(() -> onlyTill(tills(SafeFolder.at(place.safe(host)))));
    }

    /** A desk at the till whose safe this is. */
    static Premises at(Host host, Store store, TillSafe safe, ActorId operator) {
        Till till = safe.enrolment().origin().till();
        BoxOffice office = host.offices().apply(store);
        return new Premises(store, safe, office.desk(session(till, operator), safe));
    }

    private static List<Till> tills(SafeFolder safes) {
        List<Till> tills = safes.enrolments().stream()
                .map(enrolment -> enrolment.origin().till())
                .distinct()
                .toList();
        if (tills.isEmpty()) {
            throw new CounterfoilException(FailureCode.ENROLMENT_MISSING);
        }
        return tills;
    }

    private static Till onlyTill(List<Till> tills) {
        if (tills.size() > 1) {
            String choice = tills.stream().map(Till::toString).collect(Collectors.joining(", "));
            throw new Declined(
                    Problem.of("TILL_REQUIRED", "till", "the safe has several tills; --till says which: " + choice));
        }
        return tills.get(0);
    }

    Desk desk() {
        return desk;
    }

    Store store() {
        return store;
    }

    TillSafe safe() {
        return safe;
    }

    Till till() {
        return safe.enrolment().origin().till();
    }

    /** What is sold today. */
    Assortment assortment() {
        return store.forTenant(till().tenant())
                .<Optional<Assortment>>read(books -> books.catalog().current())
                .orElseThrow(() -> new RefusedException(
                        List.of(Refusal.of(RefusalCode.NOT_SET_UP, FieldPath.root(), "what", "the shop"))));
    }

    @Override
    public void close() {
        store.close();
    }
}
