package io.counterfoil.examples;

import io.counterfoil.BoxOffice;
import io.counterfoil.audit.AuditDesk;
import io.counterfoil.audit.AuditReport;
import io.counterfoil.audit.Pins;
import io.counterfoil.ledger.CanonicalReader;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.Hash;
import io.counterfoil.ledger.HighWaterMark;
import io.counterfoil.ledger.Ledger;
import io.counterfoil.ledger.Mark;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.PaperCheck;
import io.counterfoil.ledger.PaperFinding;
import io.counterfoil.ledger.PrintedHash;
import io.counterfoil.ledger.SafeFolder;
import io.counterfoil.ledger.TicketProof;
import io.counterfoil.ledger.VerificationPace;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.refusal.RefusedException;
import io.counterfoil.shop.TenantId;
import io.counterfoil.storage.jdbi.JdbiStore;
import io.counterfoil.ticket.Disclosure;
import io.counterfoil.ticket.EntryRef;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.Ticket;
import io.counterfoil.ticket.TicketDocument;
import java.time.DateTimeException;
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
        JdbiStore store = place.database(host).open();
        try {
            return new LedgerReading(store, host.offices().apply(store), enrolments.get(), marks);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Audits all of it by the mark and the notes. */
    List<AuditReport> audit(List<String> notes) {
        return audit(notes, VerificationPace.full());
    }

    /** Audits every chain that is stored or enrolled, by its mark and by the notes that were kept outside. */
    List<AuditReport> audit(List<String> notes, VerificationPace pace) {
        return tenants().stream()
                .flatMap(tenant -> office.audit(tenant).audit(pins(tenant, notes), pace).stream())
                .toList();
    }

    /**
     * The epochs in force whose high-water mark is gone from the safe. What a chain without it comes to is the same, but its till sells
     * nothing. Nobody knows any without a safe.
     */
    List<Origin> withoutMark() {
        if (marks instanceof FixedMarks) {
            return List.of();
        }
        return enrolments.stream()
                .map(Enrolment::origin)
                .filter(origin -> enrolments.stream()
                        .noneMatch(other -> other.origin().till().equals(origin.till())
                                && other.origin().epoch() > origin.epoch()))
                .filter(this::isWithoutMark)
                .toList();
    }

    private boolean isWithoutMark(Origin origin) {
        try {
            return marks.read(origin).isEmpty();
        } catch (CounterfoilException e) {
            if (e.code() != FailureCode.MARK_UNREADABLE) {
                throw e;
            }
            return false; // the report itself tells of it
        }
    }

    /** Holds a paper against the books, and its lines against what they would print. */
    PaperReport check(Paper paper) {
        List<PaperReport> reports = tenants().stream()
                .map(tenant -> check(paper, tenant))
                .sorted(Comparator.comparing(report -> report.check().finding() == PaperFinding.UNKNOWN_CHAIN))
                .toList();
        return reports.get(0);
    }

    private PaperReport check(Paper paper, TenantId tenant) {
        PaperCheck check = office.audit(tenant).check(paper.printed(), enrolments);
        Optional<PaperComparison> comparison = paper.lines()
                .flatMap(lines -> check.entry()
                        .flatMap(found -> ticket(found, tenant))
                        .map(ticket -> PaperComparison.of(lines, ticket)));
        return new PaperReport(paper, check, comparison);
    }

    /** The ticket as its entry has it now, with what stands beside it; nothing where the entry is no ticket that can be read. */
    private Optional<RecordedTicket> ticket(Ledger.FoundEntry found, TenantId tenant) {
        Ticket ticket;
        try {
            ticket = TicketDocument.ticket(
                    CanonicalReader.read(found.row().canonical()).orThrow());
        } catch (RefusedException | IllegalArgumentException | DateTimeException | ArithmeticException none) {
            return Optional.empty();
        }
        EntryRef entry = new EntryRef(
                found.origin(),
                PrintedHash.of(
                        found.origin(), found.row().seq(), Hash.of(found.row().hash())));
        Optional<RecordedTicket> recorded = recorded(ticket, tenant);
        return Optional.of(new RecordedTicket(
                ticket,
                entry,
                recorded.flatMap(RecordedTicket::cancellation),
                recorded.flatMap(RecordedTicket::privatePart)));
    }

    /** What stands beside the entry; nothing where somebody changed one of the two so that they do not fit any more. */
    private Optional<RecordedTicket> recorded(Ticket ticket, TenantId tenant) {
        try {
            return store.forTenant(tenant).read(books -> books.tickets().find(ticket.id(), Disclosure.PRIVATE));
        } catch (CounterfoilException e) {
            if (e.code() != FailureCode.STORAGE_INCONSISTENT) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** The proof of an entry by the newest checkpoint. */
    TicketProof prove(Origin origin, long seq) {
        return office.audit(origin.till().tenant()).prove(origin, seq).orThrow();
    }

    /** The checkpoint that was signed last, as it is kept. */
    String newestNote(Origin origin) {
        List<String> notes = office.audit(origin.till().tenant()).notes(origin);
        return notes.get(notes.size() - 1);
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
