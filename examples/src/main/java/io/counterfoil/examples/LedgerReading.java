package io.counterfoil.examples;

import io.counterfoil.BoxOffice;
import io.counterfoil.audit.AuditDesk;
import io.counterfoil.audit.AuditReport;
import io.counterfoil.audit.Pins;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.HighWaterMark;
import io.counterfoil.ledger.Mark;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.SafeFolder;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.shop.TenantId;
import io.counterfoil.storage.jdbi.JdbiStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The ledger of a shop, to be read and not to be added to: no key is needed for that. */
final class LedgerReading implements AutoCloseable {
    private final JdbiStore store;
    private final BoxOffice office;
    private final List<Enrolment> enrolments;
    private final HighWaterMark marks;

    private LedgerReading(JdbiStore store, BoxOffice office, List<Enrolment> enrolments, HighWaterMark marks) {
        this.store = store;
        this.office = office;
        this.enrolments = enrolments;
        this.marks = marks;
        if (enrolments.isEmpty()) {
            throw new CounterfoilException(FailureCode.ENROLMENT_MISSING);
        }
    }

    /** Opens what the options name, with what is in the safe. */
    static LedgerReading open(Host host, PlaceOptions place) {
        SafeFolder safes = SafeFolder.at(place.safe(host));
        return open(host, place, safes::enrolments, safes.marks());
    }

    /** Opens the database that the options name, for somebody who has these enrolments and no safe: no mark is known to him. */
    static LedgerReading open(Host host, PlaceOptions place, List<Enrolment> enrolments) {
        return open(host, place, () -> enrolments, new FixedMarks());
    }

    private static LedgerReading open(
            Host host, PlaceOptions place, Supplier<List<Enrolment>> enrolments, HighWaterMark marks) {
        JdbiStore store = JdbiStore.openSqlite(place.database(host), host.storage());
        try {
            return new LedgerReading(store, host.offices().apply(store), enrolments.get(), marks);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Audits every chain that is stored or enrolled, by its mark and by the notes that were kept outside. */
    List<AuditReport> audit(List<String> notes) {
        return tenants().stream()
                .flatMap(tenant -> office.audit(tenant).audit(pins(tenant, notes)).stream())
                .toList();
    }

    /** Writes every chain that is stored. */
    void export(LedgerFolder folder) {
        for (TenantId tenant : tenants()) {
            AuditDesk desk = office.audit(tenant);
            desk.chains().forEach(origin -> folder.write(origin, desk, enrolment(origin)));
        }
    }

    private List<TenantId> tenants() {
        return enrolments.stream()
                .map(LedgerReading::tenant)
                .distinct()
                .sorted(Comparator.comparing(TenantId::value))
                .toList();
    }

    private Pins pins(TenantId tenant, List<String> notes) {
        List<Enrolment> pinned = enrolments.stream()
                .filter(enrolment -> tenant(enrolment).equals(tenant))
                .toList();
        return new Pins(pinned, marks, notes);
    }

    private static TenantId tenant(Enrolment enrolment) {
        return enrolment.origin().till().tenant();
    }

    private Optional<Enrolment> enrolment(Origin origin) {
        return enrolments.stream()
                .filter(enrolment -> enrolment.origin().equals(origin))
                .findFirst();
    }

    /** Where the safe is not at hand: for every chain the same answer, that there is no mark. */
    private static final class FixedMarks implements HighWaterMark {
        @Override
        public Optional<Mark> read(Origin origin) {
            return Optional.empty();
        }

        @Override
        public void advance(Mark mark) {
            throw new IllegalStateException("mark must be kept in a safe but was " + mark);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
