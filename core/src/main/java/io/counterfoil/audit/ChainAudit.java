package io.counterfoil.audit;

import io.counterfoil.ledger.Break;
import io.counterfoil.ledger.BreakKind;
import io.counterfoil.ledger.EntryType;
import io.counterfoil.ledger.Hash;
import io.counterfoil.ledger.HeadComparison;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.StoredEntry;
import io.counterfoil.ledger.TileComparison;
import io.counterfoil.ledger.VerificationReport;
import io.counterfoil.ticket.Ticket;
import io.counterfoil.ticket.TicketDocument;
import io.counterfoil.ticket.TicketProjection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Compares one chain with what stands beside it. Mutable while it walks, for one thread. */
final class ChainAudit {

    private final Origin origin;
    private final Aftermath aftermath;
    private final SeriesCheck series;
    private final List<Break> breaks = new ArrayList<>();
    private long tickets;
    private long missingPrivateParts;
    private long erasedPrivateParts;

    private ChainAudit(Origin origin, Aftermath aftermath, SeriesCheck series) {
        this.origin = origin;
        this.aftermath = aftermath;
        this.series = series;
    }

    static ChainAudit of(AuditBooks books, Origin origin, Aftermath aftermath, SeriesCheck series) {
        ChainAudit audit = new ChainAudit(origin, aftermath, series);
        HeadComparison head = HeadComparison.of(origin);
        TileComparison tiles = TileComparison.of(books.ledger(), origin);
        long from = 0;
        List<StoredEntry> rows = Documents.chunk(books.ledger(), origin, from);
        while (!rows.isEmpty()) {
            long to = rows.get(rows.size() - 1).seq();
            rows.forEach(head::visit);
            rows.forEach(tiles::visit);
            audit.compare(rows, books.tickets().projections(origin, from, to));
            audit.compareHosts(rows, books.hostParts().commitments(origin, from, to));
            from = to + 1;
            rows = Documents.chunk(books.ledger(), origin, from);
        }
        if (from >= 0) {
            audit.compare(List.of(), books.tickets().projections(origin, from, Long.MAX_VALUE));
            audit.compareHosts(List.of(), books.hostParts().commitments(origin, from, Long.MAX_VALUE));
        }
        head.difference(books.ledger()).ifPresent(audit.breaks::add);
        audit.breaks.addAll(tiles.differences());
        return audit;
    }

    Origin origin() {
        return origin;
    }

    AuditReport report(VerificationReport chain, SeriesCheck ended) {
        List<Break> all = new ArrayList<>(breaks);
        all.addAll(ended.breaks(origin));
        return new AuditReport(
                origin, chain, all, tickets, new AuditReport.PrivateParts(missingPrivateParts, erasedPrivateParts));
    }

    private void compare(List<StoredEntry> rows, List<TicketProjection> stored) {
        Map<Long, TicketProjection> bySeq = new HashMap<>();
        for (TicketProjection projection : stored) {
            if (bySeq.putIfAbsent(projection.seq(), projection) != null) {
                mismatch(projection.seq(), "one row", "more rows");
            }
        }
        for (StoredEntry row : rows) {
            if (row.type() == EntryType.TICKET.code()) {
                compare(row, Optional.ofNullable(bySeq.remove(row.seq())));
            }
            Documents.read(row, EntryType.ACTIVITY, TicketDocument::withdrawn)
                    .ifPresent(all -> all.forEach(numbers -> series.withdraw(numbers, origin, row.seq())));
        }
        bySeq.keySet().forEach(seq -> mismatch(seq, "no row", "a row without a ticket's entry"));
    }

    /** What the entries bind themselves to of the hosts, with what is stored of them. */
    private void compareHosts(List<StoredEntry> rows, SortedMap<Long, Hash> stored) {
        Map<Long, Hash> left = new TreeMap<>(stored);
        for (StoredEntry row : rows) {
            Documents.hostCommitment(row).ifPresent(committed -> {
                Optional<Hash> found = Optional.ofNullable(left.remove(row.seq()));
                boolean isErased = aftermath.isErased(origin, row);
                if (isErased) {
                    erasedPrivateParts++;
                    found.ifPresent(present -> differs(row.seq(), "no private part", present.hex()));
                } else if (found.isEmpty()) {
                    missingPrivateParts++;
                } else if (!found.get().hex().equals(committed)) {
                    differs(row.seq(), committed, found.get().hex());
                }
            });
        }
        left.forEach((seq, commitment) -> differs(seq, "no private part", commitment.hex()));
    }

    private void differs(long seq, String expected, String actual) {
        breaks.add(new Break(seq, BreakKind.COMMITMENT_MISMATCH, expected, actual));
    }

    private void compare(StoredEntry row, Optional<TicketProjection> stored) {
        Optional<Ticket> read = Documents.read(row, EntryType.TICKET, TicketDocument::ticket);
        if (read.isEmpty()) {
            mismatch(row.seq(), "a ticket of this version's form", "another document");
            return;
        }
        tickets++;
        Ticket ticket = read.get();
        series.add(ticket.number(), origin, row.seq());
        TicketProjection expected = aftermath.projection(ticket, origin, row);
        if (!expected.columns().getOrDefault(TicketProjection.ERASURE, "").isEmpty()) {
            erasedPrivateParts++;
        }
        stored.ifPresentOrElse(projection -> compare(expected, projection), () -> mismatch(row.seq(), "a row", "none"));
    }

    private void compare(TicketProjection expected, TicketProjection stored) {
        expected.columns().forEach((name, value) -> {
            String actual = stored.columns().getOrDefault(name, "");
            if (value.equals(actual)) {
                return;
            }
            if (!name.equals(TicketProjection.PRIVATE_COMMIT)) {
                mismatch(expected.seq(), name + " " + value, name + " " + actual);
            } else if (actual.isEmpty()) {
                missingPrivateParts++;
            } else {
                differs(expected.seq(), value.isEmpty() ? "no private part" : value, actual);
            }
        });
    }

    private void mismatch(long seq, String expected, String actual) {
        breaks.add(new Break(seq, BreakKind.PROJECTION_MISMATCH, expected, actual));
    }
}
