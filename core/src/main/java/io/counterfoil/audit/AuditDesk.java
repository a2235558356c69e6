package io.counterfoil.audit;

import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.LedgerExport;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.StoredEntries;
import io.counterfoil.ledger.Verification;
import io.counterfoil.ledger.VerificationReport;
import io.counterfoil.work.Transactions;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

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
        return transactions.read(books -> {
            NavigableSet<Origin> origins = new TreeSet<>(books.ledger().origins());
            pins.enrolments().stream().map(Enrolment::origin).forEach(origins::add);
            Cancelled cancelled = Cancelled.of(books, origins);
            SeriesCheck series = new SeriesCheck();
            List<ChainAudit> audits = new ArrayList<>();
            for (Origin origin : origins) {
                audits.add(ChainAudit.of(books, origin, cancelled, series));
            }
            series.end(books.series());
            InstantSource now = InstantSource.fixed(clock.instant());
            return audits.stream()
                    .map(audit -> audit.report(verify(books, audit.origin(), pins, now), series))
                    .toList();
        });
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

    private static VerificationReport verify(AuditBooks books, Origin origin, Pins pins, InstantSource now) {
        Verification verification = Verification.of(StoredEntries.of(books.ledger(), origin))
                .withNotes(books.ledger().notes(origin))
                .withAnchors(pins.anchors(origin))
                .asOf(now);
        return pins.enrolment(origin)
                .map(verification::enrolledAs)
                .orElse(verification)
                .run();
    }
}
