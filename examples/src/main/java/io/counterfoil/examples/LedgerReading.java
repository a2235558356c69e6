package io.counterfoil.examples;

import io.counterfoil.BoxOffice;
import io.counterfoil.audit.AuditDesk;
import io.counterfoil.audit.AuditReport;
import io.counterfoil.audit.Pins;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.SafeFolder;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.shop.TenantId;
import io.counterfoil.storage.jdbi.JdbiStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The ledger of a shop, to be read and not to be added to: no key is needed for that. */
final class LedgerReading implements AutoCloseable {
    private final JdbiStore store;
    private final BoxOffice office;
    private final SafeFolder safes;
    private final List<Enrolment> enrolments;

    private LedgerReading(JdbiStore store, BoxOffice office, SafeFolder safes) {
        this.store = store;
        this.office = office;
        this.safes = safes;
        this.enrolments = safes.enrolments();
        if (enrolments.isEmpty()) {
            throw new CounterfoilException(FailureCode.ENROLMENT_MISSING);
        }
    }

    /** Opens what the options name. */
    static LedgerReading open(Host host, PlaceOptions place) {
        JdbiStore store = JdbiStore.openSqlite(place.database(host), host.storage());
        try {
            return new LedgerReading(store, host.offices().apply(store), SafeFolder.at(place.safe(host)));
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
        return new Pins(pinned, safes.marks(), notes);
    }

    private static TenantId tenant(Enrolment enrolment) {
        return enrolment.origin().till().tenant();
    }

    private Optional<Enrolment> enrolment(Origin origin) {
        return enrolments.stream()
                .filter(enrolment -> enrolment.origin().equals(origin))
                .findFirst();
    }

    @Override
    public void close() {
        store.close();
    }
}
