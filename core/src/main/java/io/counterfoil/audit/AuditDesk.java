package io.counterfoil.audit;

import io.counterfoil.ledger.Anchor;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.LedgerExport;
import io.counterfoil.ledger.Note;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.PaperCheck;
import io.counterfoil.ledger.PrintedHash;
import io.counterfoil.ledger.StoredEntries;
import io.counterfoil.ledger.TicketProof;
import io.counterfoil.ledger.Verification;
import io.counterfoil.ledger.VerificationPace;
import io.counterfoil.ledger.VerificationReport;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.work.Transactions;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Verifies all chains of a tenant and what stands beside them, and exports them. Only reads; needs no key. Safe for threads.
 */
public final class AuditDesk {

    private final Transactions<? extends AuditBooks> transactions;
    private final InstantSource clock;

    private AuditDesk(Transactions<? extends AuditBooks> transactions, InstantSource clock) {
        this.transactions = Objects.requireNonNull(transactions, "transactions");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * The audit desk of a tenant.
     *
     * @param transactions the tenant's units of work
     * @param clock no entry may lie in its future; read once per audit
     * @return the desk
     */
    public static AuditDesk of(Transactions<? extends AuditBooks> transactions, InstantSource clock) {
        return new AuditDesk(transactions, clock);
    }

    /**
     * Audits every chain that is there or should be there.
     *
     * @param pins what was kept outside the database
     * @return a report per chain, by origin
     */
    public List<AuditReport> audit(Pins pins) {
        return audit(pins, VerificationPace.full());
    }

    /**
     * Audits every chain that is there or should be there, at a pace of one's own. The epochs of a till are verified together: each
     * is held against where the next one says that it ended.
     *
     * @param pins what was kept outside the database
     * @param pace how much of the chains is checked, on which threads, and who is told; chains go by one after the other
     * @return a report per chain, by origin
     */
    public List<AuditReport> audit(Pins pins, VerificationPace pace) {
        // Before the books are read: a till that sells meanwhile moves its mark past what the audit sees of its chain.
        Map<Origin, List<Anchor>> anchors =
                origins(chains(), pins).stream().collect(Collectors.toMap(Function.identity(), pins::anchors));
        return transactions.read(books -> {
            NavigableSet<Origin> origins = origins(books.ledger().origins(), pins);
            Aftermath aftermath = Aftermath.of(books, origins);
            SeriesCheck series = new SeriesCheck();
            List<ChainAudit> audits = new ArrayList<>();
            for (Origin origin : origins) {
                audits.add(ChainAudit.of(books, origin, aftermath, series));
            }
            series.end(books.series());
            InstantSource now = InstantSource.fixed(clock.instant());
            Map<Origin, VerificationReport> chains = TillVerification.of(
                    origins,
                    origin -> verification(books, origin, pins)
                            .withAnchors(anchors.getOrDefault(origin, List.of()))
                            .asOf(now)
                            .at(pace));
            return audits.stream()
                    .map(audit -> audit.report(Objects.requireNonNull(chains.get(audit.origin())), series))
                    .toList();
        });
    }

    private static NavigableSet<Origin> origins(List<Origin> stored, Pins pins) {
        NavigableSet<Origin> origins = new TreeSet<>(stored);
        pins.enrolments().stream().map(Enrolment::origin).forEach(origins::add);
        return origins;
    }

    /**
     * Holds a printed hash against the books.
     *
     * @param printed what a paper bears
     * @param enrolments of the chains whose keys are known
     * @return what became of the entry that the paper speaks of
     */
    public PaperCheck check(PrintedHash printed, List<Enrolment> enrolments) {
        return transactions.read(books -> PaperCheck.of(printed, enrolments, books.ledger()));
    }

    /**
     * Proves an entry by the newest checkpoint above it. What comes of it can be verified without the books.
     *
     * @param origin which chain
     * @param seq which entry
     * @return the proof, CHECKPOINT_REQUIRED where no checkpoint is above the entry, or PROOF_INVALID where the chain is broken
     */
    public Outcome<TicketProof> prove(Origin origin, long seq) {
        return transactions.read(books -> newestNote(books, origin)
                .filter(note -> note.size() > seq)
                .map(note -> TicketProof.of(books.ledger(), seq, note))
                .orElseGet(() -> Outcome.refused(
                        RefusalCode.CHECKPOINT_REQUIRED, FieldPath.of("checkpoint"), "seq", Long.toString(seq))));
    }

    private static Optional<Note> newestNote(AuditBooks books, Origin origin) {
        return books.ledger().notes(origin).stream()
                .flatMap(text -> Note.parse(text).fold(Stream::of, refusals -> Stream.<Note>empty()))
                .filter(note -> note.origin().equals(origin))
                .max(Comparator.comparingLong(Note::size));
    }

    /**
     * The chains that are there.
     *
     * @return by origin
     */
    public List<Origin> chains() {
        return transactions.read(books -> books.ledger().origins());
    }

    /**
     * Writes a chain as JSON Lines, as anybody's verifier reads it.
     *
     * @param origin which chain
     * @param out receives UTF-8; not closed
     */
    public void export(Origin origin, OutputStream out) {
        transactions.read(books -> {
            LedgerExport.write(StoredEntries.of(books.ledger(), origin), out);
            return origin;
        });
    }

    /**
     * The signed checkpoints kept of a chain.
     *
     * @param origin which chain
     * @return the text of each, by size ascending
     */
    public List<String> notes(Origin origin) {
        return transactions.read(books -> List.copyOf(books.ledger().notes(origin)));
    }

    private static Verification verification(AuditBooks books, Origin origin, Pins pins) {
        Verification verification = Verification.of(StoredEntries.of(books.ledger(), origin))
                .withNotes(books.ledger().notes(origin));
        return pins.enrolment(origin).map(verification::enrolledAs).orElse(verification);
    }
}
